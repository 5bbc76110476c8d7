"""Good mail of another house: a music school with a guest house, a parish, and neighbours who keep bees."""
