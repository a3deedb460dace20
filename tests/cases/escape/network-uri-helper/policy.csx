var builder = new System.UriBuilder("https://example.org");
