var options = Parameters.AtLeast > 5 ? RegexOptions.NonBacktracking : RegexOptions.None;
var pattern = new Regex("^(a+)+$", options);
