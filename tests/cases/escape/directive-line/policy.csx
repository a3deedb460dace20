#line 1 "policies/privacy/personal-data/v1/policy.csx"
throw new Exception("x");
