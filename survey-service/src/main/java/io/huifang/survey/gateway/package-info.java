/** Where messages go that are no mails: SMS and WeChat, through a gateway each; docs/gateway.md. */
@NullMarked
package io.huifang.survey.gateway;

import org.jspecify.annotations.NullMarked;
