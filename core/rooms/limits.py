"""How much a room, and a server, may hold; each limit has its sentence where it is checked."""

MOST_ROOMS = 200  # on one database
MOST_OPENED = 20  # rooms on one database in a minute
MOST_LEARNERS = 300  # in a room, those who wait for approval included
MOST_JOINED = 160  # of a room in a minute: a class of 150 that comes at once, and a script only half of the places
MOST_A_MINUTE = 30  # attempts of a learner, as many answers, as many votes
MINUTE = 60  # seconds in which that many are taken
MOST_ATTEMPTS = 1_000  # of a learner in a room
MOST_ANSWERS = 500  # of a learner in a room
MOST_VOTES = 500  # of a learner in a room
MOST_ROUNDS = 500  # of all questions of a room
MOST_HINTS = 200  # released in a room
MOST_HOURS = 168  # until a room is forgotten
MOST_STEPS = 1_000  # of a lesson

LONGEST_NICKNAME = 24  # characters
LONGEST_ANSWER = 500
LONGEST_CHOICE = 200
LONGEST_WORDS = 4_000  # of an attempt's address
LONGEST_VERDICT = 2_000  # as JSON
LONGEST_ID = 64
LONGEST_FILE_NAME = 100

LARGEST_MAIL = 20_000_000  # bytes
LARGEST_LESSON = 100_000
