var turkish = "I".ToLower(System.Globalization.CultureInfo.GetCultureInfo("tr-TR"));
