int Days(string unit) => unit switch { "d" => 1, "w" => 7, "m" => 30, "q" => 91, "y" => 365, "h" => 0, "decade" => 3650, "century" => 36500, _ => -1 };
Violation(Mesh, $"{Days("w")} {Days("century")} {Days("x")}");
