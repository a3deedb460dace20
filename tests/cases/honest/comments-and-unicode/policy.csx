// Grüße: ein Kommentar mit Umlauten.
/* und einer über
   zwei Zeilen */
var größe = "naïve ☕ 日本";
Violation(Mesh, $"{größe} {größe.Length}");
