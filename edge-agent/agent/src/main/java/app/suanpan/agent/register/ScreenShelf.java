package app.suanpan.agent.register;

import app.suanpan.agent.config.FeedFolder;
import app.suanpan.domain.workstation.KioskFace;
import app.suanpan.domain.workstation.ShopScreens;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.storefile.PictureFile;
import app.suanpan.protocol.storefile.ScreenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/**
 * The shop's own words and pictures on customers' screens, as {@value ScreenFile#NAME} in the folder {@value ScreenFile#FOLDER} of the data
 * folder says. A picture is read with the file that names it: whoever changes the picture alone saves the file once more.
 */
public final class ScreenShelf extends WatchedFile<ShopScreens> {
    /** The copy of the last file that was right, in the data folder. */
    static final String LAST_GOOD = "screens.last-good.json";

    private ScreenShelf(Path folder) {
        super(
                folder,
                ScreenFile.FOLDER + "/" + ScreenFile.NAME,
                LAST_GOOD,
                ShopScreens.PLAIN,
                json -> read(folder, ScreenFile.read(json)));
    }

    /** What the screens of the store in this folder say now. */
    public static ScreenShelf open(Path folder) {
        return new ScreenShelf(folder);
    }

    /** What the screens say now. The same object while nothing changes. */
    public ShopScreens screens() {
        return content();
    }

    private static ShopScreens read(Path folder, ScreenFile file) {
        ScreenFile.Kiosk kiosk = file.kiosk();
        ScreenFile.Customer customer = file.customer();
        return new ShopScreens(
                kiosk == null
                        ? KioskFace.PLAIN
                        : new KioskFace(
                                Optional.ofNullable(kiosk.sentence()),
                                Optional.ofNullable(kiosk.promise()),
                                file.kioskPictures().stream()
                                        .map(name -> picture(folder, name))
                                        .toList()),
                customer == null ? Optional.empty() : Optional.ofNullable(customer.greeting()));
    }

    private static KioskFace.Picture picture(Path folder, String name) {
        Path file = FeedFolder.counting(folder, ScreenFile.FOLDER + "/" + name);
        try {
            if (!Files.isRegularFile(file)) {
                throw new ConfigException(
                        ScreenFile.NAME + " names the picture " + name + ", which is not there beside it");
            }
            if (Files.size(file) > PictureFile.Use.SCREEN.mostBytes()) {
                throw new ConfigException("the picture " + name + " has more than 1 MB");
            }
            byte[] bytes = Files.readAllBytes(file);
            PictureFile.read(name, bytes, PictureFile.Use.SCREEN);
            return new KioskFace.Picture(Base64.getEncoder().encodeToString(bytes));
        } catch (IOException e) {
            throw new ConfigException("the picture " + name + " cannot be read: " + e.getMessage());
        }
    }
}
