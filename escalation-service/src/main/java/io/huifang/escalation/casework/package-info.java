/** Cases over HTTP: lists, one with its promises, and what can be done with it. */
@NullMarked
package io.huifang.escalation.casework;

import org.jspecify.annotations.NullMarked;
