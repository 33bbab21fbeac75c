/** What an operator watches of this service, beside what all services have. */
@NullMarked
package io.huifang.survey.operation;

import org.jspecify.annotations.NullMarked;
