/** What goes when ticket-service erases a customer. */
@NullMarked
package io.huifang.survey.privacy;

import org.jspecify.annotations.NullMarked;
