Violation(Mesh, "::add-mask::secret\r\n::set-output name=x::y");
