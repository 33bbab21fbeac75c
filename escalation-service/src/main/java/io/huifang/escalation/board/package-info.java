/** The page that specialists work at. */
@NullMarked
package io.huifang.escalation.board;

import org.jspecify.annotations.NullMarked;
