var bytes = "text"u8;
