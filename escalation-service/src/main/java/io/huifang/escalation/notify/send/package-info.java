/** What is planned when a message is told, and how it gets out once. */
@NullMarked
package io.huifang.escalation.notify.send;

import org.jspecify.annotations.NullMarked;
