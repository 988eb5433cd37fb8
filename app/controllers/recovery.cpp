#include "app/controllers/recovery.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

namespace lamina {

namespace {
constexpr const char* kCheckpoints[] = {".checkpoint-a", ".checkpoint-b"};

void removeCheckpoints(const QString& copy) {
    for (const char* suffix : kCheckpoints) QFile::remove(copy + QLatin1String(suffix));
}

QString inFolder(const QString& id, const char* suffix) {
    return Recovery::folder() + '/' + id + QLatin1String(suffix);
}

QJsonObject readNote(const QString& id) {
    QFile file(inFolder(id, ".json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void writeNote(const QString& id, const QJsonObject& note) {
    QSaveFile file(inFolder(id, ".json"));
    if (!file.open(QIODevice::WriteOnly)) return;
    file.write(QJsonDocument(note).toJson());
    file.commit();
}
} // namespace

QString Recovery::folder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery");
}

Recovery::Recovery() : m_id(QUuid::createUuid().toString(QUuid::WithoutBraces)) {}

Recovery::~Recovery() = default;

QString Recovery::prepare(const QString& originalPath, const QString& name) {
    QDir().mkpath(folder());
    if (!m_lock) {
        m_lock = std::make_unique<QLockFile>(inFolder(m_id, ".lock"));
        m_lock->setStaleLockTime(0); // stale only when its process is gone
        m_lock->tryLock(0);
    }
    writeNote(
        m_id,
        {{"path", originalPath}, {"name", name}, {"time", QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}});
    m_hasCopy = true;
    return copyPath();
}

void Recovery::clear() {
    if (!m_hasCopy) return;
    m_hasCopy = false;
    QFile::remove(copyPath());
    QFile::remove(inFolder(m_id, ".json"));
    removeCheckpoints(copyPath());
    m_lock.reset();
}

QString Recovery::copyPath() const { return inFolder(m_id, ".h5"); }

void Recovery::adoptCheckpoints(const Found& found) {
    for (const char* suffix : kCheckpoints)
        QFile::rename(found.file + QLatin1String(suffix), copyPath() + QLatin1String(suffix));
}

std::vector<Recovery::Found> Recovery::orphans() {
    std::vector<Found> found;
    const QDir folderDir(folder());
    for (const QFileInfo& file : folderDir.entryInfoList({QStringLiteral("*.h5")}, QDir::Files, QDir::Time)) {
        const QString id = file.completeBaseName();
        const QJsonObject note = readNote(id);
        if (note.isEmpty() || note["skipped"].toBool()) continue;
        QLockFile lock(inFolder(id, ".lock"));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0)) continue; // its program still runs
        found.push_back({id, file.absoluteFilePath(), note["path"].toString(), note["name"].toString(),
                         QDateTime::fromString(note["time"].toString(), Qt::ISODate).toLocalTime()});
    }
    return found;
}

void Recovery::skip(const Found& found) {
    QJsonObject note = readNote(found.id);
    note["skipped"] = true;
    writeNote(found.id, note);
}

void Recovery::remove(const Found& found) {
    QFile::remove(found.file);
    removeCheckpoints(found.file);
    QFile::remove(inFolder(found.id, ".json"));
    QFile::remove(inFolder(found.id, ".lock"));
}

} // namespace lamina
