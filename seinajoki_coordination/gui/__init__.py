"""How the plugin is used by hand: thin skins over the services."""
