"""Small changes to the engine, each run against the tests of its area: which of them does no test notice?"""
