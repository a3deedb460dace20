extern alias other;
