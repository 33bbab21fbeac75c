/** How a question gets to its gateway: at most once, and what becomes of it. */
@NullMarked
package io.huifang.survey.gateway.send;

import org.jspecify.annotations.NullMarked;
