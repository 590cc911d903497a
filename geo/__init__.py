"""Where it is: polygons of a date, joins to them, borders, and the map."""
