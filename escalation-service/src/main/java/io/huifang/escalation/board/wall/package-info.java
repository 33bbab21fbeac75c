/** The board for a screen in the room: large, without names of customers, and without a mouse. */
@NullMarked
package io.huifang.escalation.board.wall;

import org.jspecify.annotations.NullMarked;
