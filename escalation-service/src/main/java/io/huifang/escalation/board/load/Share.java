package io.huifang.escalation.board.load;

import org.jspecify.annotations.Nullable;

/**
 * What one person has of one team.
 *
 * @param owner subject
 * @param own whether it is promises that have no case, and not cases
 */
record Share(String owner, @Nullable String team, boolean own, Load load) {}
