"""What stands around the alarms: what is asked, what each detector comes to, what was labelled, and what to do then."""
