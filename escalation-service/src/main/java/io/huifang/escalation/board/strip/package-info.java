/** The coming hours of the board as a picture: who owes which call when. */
@NullMarked
package io.huifang.escalation.board.strip;

import org.jspecify.annotations.NullMarked;
