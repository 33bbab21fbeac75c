/** By which channels people want to be reached. */
@NullMarked
package io.huifang.ticket.consent;

import org.jspecify.annotations.NullMarked;
