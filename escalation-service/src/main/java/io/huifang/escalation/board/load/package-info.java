/** How much there is to do: for each person, for each team, and when it is due. */
@NullMarked
package io.huifang.escalation.board.load;

import org.jspecify.annotations.NullMarked;
