if (Policy.Cases.All(tried => tried.Findings == 0))
    Violation(Policy, $"No case shows what breaks '{Policy.Title}': add a folder to its cases/ whose case.yaml expects a finding.", "breaks");

if (Policy.Cases.All(tried => tried.Findings > 0))
    Violation(Policy, $"No case shows what keeps '{Policy.Title}': add a folder to its cases/ whose case.yaml expects none.", "keeps");
