/** Callback promises, their deadlines and the engine that runs them. */
@NullMarked
package io.huifang.escalation.promise;

import org.jspecify.annotations.NullMarked;
