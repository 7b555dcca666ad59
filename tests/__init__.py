"""The tests, and the simulators and fakes they share."""
