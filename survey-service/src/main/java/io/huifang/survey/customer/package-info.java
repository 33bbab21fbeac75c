/** Where to write: a copy of what ticket-service knows, and who does not want to be asked. */
@NullMarked
package io.huifang.survey.customer;

import org.jspecify.annotations.NullMarked;
