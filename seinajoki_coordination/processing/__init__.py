"""The toolbox: thin algorithms over the services."""
