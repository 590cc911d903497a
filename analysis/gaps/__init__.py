"""Where no programme reaches: white spots, kinds of municipalities, need against coverage."""
