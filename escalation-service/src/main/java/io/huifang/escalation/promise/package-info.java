/** Callback promises, and what falls due of them. */
@NullMarked
package io.huifang.escalation.promise;

import org.jspecify.annotations.NullMarked;
