package org.liaisonbot.api;

import java.time.DateTimeException;
import java.util.Map;
import org.liaisonbot.reminder.Rehearsal;
import org.liaisonbot.time.UndecreedYear;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says what was wrong with a call, in one Chinese sentence. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors {
    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    Map<String, String> backwards(Rehearsal.BackwardsInTime refused) {
        return error("时钟只能向前调，没有改动。");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    Map<String, String> undecreed(UndecreedYear refused) {
        return error(refused.year() + "年的节假日安排尚未载入，不能推算工作日。请把" + refused.year() + ".csv放入数据目录的holidays文件夹。");
    }

    @ExceptionHandler({
        DateTimeException.class,
        IllegalArgumentException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        HttpMessageNotReadableException.class
    })
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> malformed(Exception malformed) {
        return error("参数有误：日期写2024-06-03，月份写2024-06，周写2024-W26，时间写2024-06-03T08:50:00+08:00。");
    }

    private static Map<String, String> error(String sentence) {
        return Map.of("error", sentence);
    }
}
