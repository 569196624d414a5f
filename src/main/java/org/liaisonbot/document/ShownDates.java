package org.liaisonbot.document;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Shows a date cell as its format does, in Chinese words: a format without days shows the month alone, one without a
 * year no year. So a cell that reads 6月 stays June and does not become the first of it.
 */
final class ShownDates extends DataFormatter {
    /** Formats that Chinese Excel shows as 年月 or as 月日, though the file names no format for them (ECMA-376 18.8.30). */
    private static final Set<Integer> YEAR_AND_MONTH = Set.of(17, 27, 36, 50, 52, 57);

    private static final Set<Integer> MONTH_AND_DAY = Set.of(16, 28, 29, 51, 53, 54, 58);
    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56);

    private final boolean date1904;

    ShownDates(boolean date1904) {
        super(Locale.CHINA);
        this.date1904 = date1904;
    }

    @Override
    public String formatRawCellContents(
            double value, int formatIndex, @Nullable String formatString, boolean ignoredWindowing) {
        String format = formatString == null || formatString.isEmpty() ? "General" : formatString;
        String fields = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.", "");
        boolean time =
                TIMES.contains(formatIndex) || (isOwn(formatIndex) && !fields.contains("d") && fields.contains("h"));
        if (time || !DateUtil.isADateFormat(formatIndex, format) || !DateUtil.isValidExcelDate(value)) {
            return super.formatRawCellContents(value, formatIndex, format, date1904);
        }
        LocalDateTime date = DateUtil.getLocalDateTime(value, date1904);
        boolean noDay = YEAR_AND_MONTH.contains(formatIndex) || (isOwn(formatIndex) && !fields.contains("d"));
        boolean noYear = MONTH_AND_DAY.contains(formatIndex) || (isOwn(formatIndex) && !fields.contains("y"));
        String year = noYear ? "" : date.getYear() + "年";
        return year + date.getMonthValue() + "月" + (noDay ? "" : date.getDayOfMonth() + "日");
    }

    /** Formats from 164 on are defined in the file. */
    private static boolean isOwn(int formatIndex) {
        return formatIndex >= 164;
    }
}
