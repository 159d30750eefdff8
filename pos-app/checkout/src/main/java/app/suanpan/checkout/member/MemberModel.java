package app.suanpan.checkout.member;

import app.suanpan.domain.register.RegisterState;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is typed, and whether there is somebody to take off the basket. */
final class MemberModel {
    final StringProperty phone = new SimpleStringProperty("");
    final boolean somebody;

    MemberModel(RegisterState state) {
        this.somebody = state.member().isPresent() || state.guide().isPresent();
    }
}
