"""Templates, styles and scripts; installed as `cjm_site.theme`."""
