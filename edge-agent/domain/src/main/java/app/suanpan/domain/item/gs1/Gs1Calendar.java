package app.suanpan.domain.item.gs1;

import java.time.LocalDate;
import java.time.YearMonth;

/** GS1's dates of six digits (GS1 General Specifications §7.12). */
public final class Gs1Calendar {

    private Gs1Calendar() {}

    /**
     * The date that six digits mean today.
     *
     * @param yymmdd year, month, day; day 00 is the last of the month. Must be a date that the dictionary accepts
     * @param today decides the century: the date lies between 49 years ago and 50 years ahead
     */
    public static LocalDate date(String yymmdd, LocalDate today) {
        int year = Integer.parseInt(yymmdd.substring(0, 2));
        int ahead = year - today.getYear() % 100;
        int century = today.getYear() / 100 + (ahead >= 51 ? -1 : ahead <= -50 ? 1 : 0);
        YearMonth month = YearMonth.of(century * 100 + year, Integer.parseInt(yymmdd.substring(2, 4)));
        int day = Integer.parseInt(yymmdd.substring(4));
        // A 29 February that only another century has is the end of February in this one.
        return day == 0 ? month.atEndOfMonth() : month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** Whether six digits are a date in some century; day 00 is allowed. */
    static boolean isDate(String yymmdd) {
        return isDay(2000 + Integer.parseInt(yymmdd.substring(0, 2)), yymmdd.substring(2), true);
    }

    static boolean isLongDate(String yyyymmdd) {
        return isDay(Integer.parseInt(yyyymmdd.substring(0, 4)), yyyymmdd.substring(4), false);
    }

    private static boolean isDay(int year, String mmdd, boolean wholeMonth) {
        int month = Integer.parseInt(mmdd.substring(0, 2));
        int day = Integer.parseInt(mmdd.substring(2));
        if (month < 1 || month > 12) {
            return false;
        }
        return day == 0 ? wholeMonth : day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
