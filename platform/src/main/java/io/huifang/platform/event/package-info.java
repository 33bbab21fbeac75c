/** CloudEvents over HTTP: outbox, dispatcher, inbox. */
@NullMarked
package io.huifang.platform.event;

import org.jspecify.annotations.NullMarked;
