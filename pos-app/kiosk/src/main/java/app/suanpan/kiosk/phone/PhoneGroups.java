package app.suanpan.kiosk.phone;

/** Sets a number that is being typed in groups, as people read it aloud. What is no number yet stays as it is. */
final class PhoneGroups {
    /** The most that can be typed; the longest numbers of the world have fifteen digits and a plus. */
    static final int LONGEST = 16;

    private PhoneGroups() {}

    /** {@code 138 1234 1234} for a Chinese mobile number, and groups of three from the left for all others. */
    static String of(String typed) {
        boolean chinese = typed.startsWith("1") && typed.length() <= 11;
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            boolean begins = chinese ? i == 3 || i == 7 : i > 0 && i % 3 == 0;
            if (begins) {
                grouped.append('\u2009');
            }
            grouped.append(typed.charAt(i));
        }
        return grouped.toString();
    }
}
