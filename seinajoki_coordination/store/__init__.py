"""Where plans and their register live: a store behind one port; SQL is only here."""
