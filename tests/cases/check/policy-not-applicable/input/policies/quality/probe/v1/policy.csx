if (Product.OutputPorts.All(port => port.Contract is null))
    NotApplicable("No port has a contract.");
