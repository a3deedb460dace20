var share = 0.12345m;
Violation(Mesh, $"{share:P1} {share,10:0.00}| {1234567:N0} {"left",-8}| {AsOf:yyyy-MM-dd} {{}} {(share > 0.1m ? "much" : "little")} {255:X4}");
