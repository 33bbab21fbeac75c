package io.huifang.escalation;

/** How the root asks its satellites who owns a case; the matrix answers. */
public interface Assignment {

  /** The policy in force for such a case. */
  CasePolicy policyFor(NewCase newCase);

  /** The one owner at a level; never nobody. */
  String ownerAt(CaseLevel level, Dims dims);
}
