"""The parts of the page on which training mail is read: one message, the queue, what it all came to."""
