/** What codes are called, and what they look like, on every page of this service. */
@NullMarked
package io.huifang.escalation.words;

import org.jspecify.annotations.NullMarked;
