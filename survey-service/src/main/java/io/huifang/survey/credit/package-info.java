/** Credits of WeChat: a message for each time that a customer has agreed to get one. */
@NullMarked
package io.huifang.survey.credit;

import org.jspecify.annotations.NullMarked;
