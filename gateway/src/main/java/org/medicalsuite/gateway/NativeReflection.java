package org.medicalsuite.gateway;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Problem;

/** What is written as JSON without a REST method that would tell the native build about it. */
@RegisterForReflection(targets = {Problem.class, FieldFault.class})
public class NativeReflection {}
