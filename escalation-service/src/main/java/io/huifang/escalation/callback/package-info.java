/** The page of one case: who is to be called by when, what was said, and how it ends. */
@NullMarked
package io.huifang.escalation.callback;

import org.jspecify.annotations.NullMarked;
