package io.huifang.platform.transaction;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

/** For methods with {@link Transactional.TxType#REQUIRED}. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRED)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
class DoomedRequired extends DoomedTransaction {}
