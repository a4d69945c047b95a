<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>CivicLedger</name>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Inspect</source>
            <translation>المعاينة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Issue</source>
            <translation>الإصدار</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Work</source>
            <translation>العمل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Private</source>
            <translation>خاص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>This laptop</source>
            <translation>هذا الحاسوب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Overview</source>
            <translation>نظرة عامة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Chain</source>
            <translation>السلسلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Trails</source>
            <translation>المسارات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Records</source>
            <translation>السجلات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Findings</source>
            <translation>الملاحظات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Samples</source>
            <translation>العينات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Services</source>
            <translation>الخدمات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Verify</source>
            <translation>التحقق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>New record</source>
            <translation>سجل جديد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Batch</source>
            <translation>دفعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Outbox</source>
            <translation>صندوق الصادر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Drafts</source>
            <translation>المسودات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Points</source>
            <translation>النقاط</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Incidents</source>
            <translation>الحوادث</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Documents</source>
            <translation>المستندات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Keys</source>
            <translation>المفاتيح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Peers &amp; sync</source>
            <translation>النظراء والمزامنة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Settings</source>
            <translation>الإعدادات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Tamper Lab</source>
            <translation>مختبر العبث</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>agrees</source>
            <translation>متفق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>is behind</source>
            <translation>متأخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>waits for cosignatures</source>
            <translation>ينتظر التواقيع المشتركة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>is incomplete</source>
            <translation>غير مكتمل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>cannot be reached</source>
            <translation>لا يمكن الوصول إليه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>is too slow</source>
            <translation>بطيء جدًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>was refused</source>
            <translation>رُفض</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>has another history</source>
            <translation>له تاريخ آخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>Sync now</source>
            <translation>زامن الآن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>Something went wrong inside the program ({kind}). See {log}</source>
            <translation>حدث عطل داخل البرنامج ({kind}). انظر {log}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>This copy is empty; sync it first.</source>
            <translation>هذه النسخة فارغة؛ زامنها أولًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>Going back, {value} %</source>
            <translation>العودة، {value} %</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>{notes} written to {path}</source>
            <translation>كُتب {notes} إلى {path}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/conductor.py" />
            <source>%n notes</source>
            <comment>%n note</comment>
            <translation>
                <numerusform>%n تنويه</numerusform>
                <numerusform>%n تنويه</numerusform>
                <numerusform>تنويهان</numerusform>
                <numerusform>%n تنويهات</numerusform>
                <numerusform>%n تنويهًا</numerusform>
                <numerusform>%n تنويه</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/conductor.py" />
            <source>%n peers</source>
            <comment>%n peer</comment>
            <translation>
                <numerusform>%n نظير</numerusform>
                <numerusform>%n نظير</numerusform>
                <numerusform>نظيران</numerusform>
                <numerusform>%n نظراء</numerusform>
                <numerusform>%n نظيرًا</numerusform>
                <numerusform>%n نظير</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>Auditing, {value} %</source>
            <translation>التدقيق، {value} %</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>The audit has ended.</source>
            <translation>انتهى التدقيق.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>{name}: not asked yet</source>
            <translation>{name}: لم يُسأل بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>, {size} entries</source>
            <translation>، {size} قيدًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/drafting.py" />
            <source>What you type is not kept yet: unlock your key once, so that it can be sealed.</source>
            <translation>ما تكتبه لا يُحفظ بعد: افتح مفتاحك مرة واحدة كي يمكن ختمه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/handing.py" />
            <source>{path} cannot be read.</source>
            <translation>لا يمكن قراءة {path}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/handing.py" />
            <source>Choose another file.</source>
            <translation>اختر ملفًا آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/handing.py" />
            <source>{name} is no transfer: it is too long.</source>
            <translation>{name} ليس عملية نقل: إنه طويل جدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/handing.py" />
            <source>The rules of this ledger refuse it, as far as this copy knows; nothing was signed.</source>
            <translation>قواعد هذا الدفتر ترفضه بحسب ما تعلمه هذه النسخة؛ لم يُوقَّع شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/handing.py" />
            <source>Sync, and look at what you hold.</source>
            <translation>زامن، ثم انظر إلى ما في حوزتك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/integrity.py" />
            <source>Verified</source>
            <translation>تم التحقق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/integrity.py" />
            <source>Waits for quorum</source>
            <translation>ينتظر النصاب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/integrity.py" />
            <source>Not checked yet</source>
            <translation>لم يُفحص بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/integrity.py" />
            <source>Altered</source>
            <translation>معدَّل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/integrity.py" />
            <source>Fork</source>
            <translation>تفرّع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/activity_rows.py" />
            <source>Month</source>
            <translation>الشهر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Saved with the keys and equivocation.py, which shows without this program who signed both.</source>
            <translation>حُفظ مع المفاتيح و equivocation.py الذي يبيّن من دون هذا البرنامج من وقّع على الاثنين.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Same</source>
            <translation>متطابق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Behind</source>
            <translation>متأخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Ahead, same history</source>
            <translation>متقدم، التاريخ نفسه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Ahead</source>
            <translation>متقدم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Not signed by a known key</source>
            <translation>غير موقّع بمفتاح معروف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Another ledger</source>
            <translation>دفتر آخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>No checkpoint</source>
            <translation>لا نقطة تحقق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Cannot be reached</source>
            <translation>لا يمكن الوصول إليه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Same history</source>
            <translation>التاريخ نفسه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Contradict each other</source>
            <translation>متناقضان</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Cannot be compared</source>
            <translation>لا يمكن مقارنتهما</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Two signed histories</source>
            <translation>تاريخان موقّعان</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Settled: the final one is here</source>
            <translation>حُسم: النهائي موجود هنا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Proves nothing</source>
            <translation>لا يثبت شيئًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Between</source>
            <translation>بين</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Agreement</source>
            <translation>الاتفاق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Entries</source>
            <translation>القيود</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Seen</source>
            <translation>شوهد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Evidence {name}</source>
            <translation>الدليل {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>not compared in this window yet</source>
            <translation>لم يُقارن بعد في هذه النافذة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>{sound} of {peers} of one history</source>
            <translation>{sound} من {peers} على تاريخ واحد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>{told} with this copy, {utc}</source>
            <translation>{told} مع هذه النسخة، {utc}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>From</source>
            <translation>من</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>It is {sentence}.</source>
            <translation>النتيجة: {sentence}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>It {bare}.</source>
            <translation>النتيجة: {bare}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Log</source>
            <translation>اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Root</source>
            <translation>الجذر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Cosigned</source>
            <translation>التوقيع المشترك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Its checkpoint</source>
            <translation>نقطة تحققه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Evidence</source>
            <translation>الدليل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>is {said}</source>
            <translation>هو {said}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>The larger of their logs begins with the smaller one; its own tiles prove it.</source>
            <translation>تبدأ اليومية الكبرى باليومية الصغرى؛ وبلاطاتها نفسها تثبت ذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Both logs are signed, and no history can hold both.</source>
            <translation>اليوميتان موقّعتان، ولا يمكن لتاريخ واحد أن يحوي كلتيهما.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>The tiles that would be needed were not given.</source>
            <translation>لم تُعطَ البلاطات اللازمة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>{first} and {second}</source>
            <translation>{first} و{second}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Signed by</source>
            <translation>وقّعه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>nobody</source>
            <translation>لا أحد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>At</source>
            <translation>عند</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/agreement.py" />
            <source>%n entries</source>
            <comment>%n entry</comment>
            <translation>
                <numerusform>%n قيد</numerusform>
                <numerusform>%n قيد</numerusform>
                <numerusform>قيدان</numerusform>
                <numerusform>%n قيود</numerusform>
                <numerusform>%n قيدًا</numerusform>
                <numerusform>%n قيد</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>For others</source>
            <translation>للآخرين</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Root in the other history</source>
            <translation>الجذر في التاريخ الآخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Root here</source>
            <translation>الجذر هنا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/approving.py" />
            <source>Record</source>
            <translation>السجل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/approving.py" />
            <source>In short</source>
            <translation>باختصار</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/approving.py" />
            <source>Id</source>
            <translation>المعرّف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/approving.py" />
            <source>Your key cannot approve this draft.</source>
            <translation>لا يستطيع مفتاحك اعتماد هذه المسودة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/approving.py" />
            <source>Let a colleague approve it who is an approver in that field.</source>
            <translation>دع زميلًا له حق الاعتماد في هذا المجال يعتمدها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/approving.py" />
            <source>{name} cannot be read: {strerror}.</source>
            <translation>لا يمكن قراءة {name}: {strerror}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/asked_moment.py" />
            <source>{text} is no moment.</source>
            <translation>{text} ليس وقتًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/asked_moment.py" />
            <source>Nothing</source>
            <translation>لا شيء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/asked_moment.py" />
            <source>Write a block, a day like 2026-03-31, or a time like 2026-03-31 14:00.</source>
            <translation>اكتب كتلة، أو يومًا مثل 2026-03-31، أو وقتًا مثل 2026-03-31 14:00.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/auditing.py" />
            <source>The audit ended without an answer.</source>
            <translation>انتهى التدقيق بلا جواب.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/auditing.py" />
            <source>Start it again; what it had verified is remembered.</source>
            <translation>ابدأه من جديد؛ فما تحقق منه محفوظ.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/authority_rows.py" />
            <source>Authority</source>
            <translation>السلطة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/authority_rows.py" />
            <source>Last cosigned</source>
            <translation>آخر توقيع مشترك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/authority_rows.py" />
            <source>not kept</source>
            <translation>غير محفوظ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/authority_rows.py" />
            <source>never seen</source>
            <translation>لم تُشاهد قط</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/authority_rows.py" />
            <source>silent {when}</source>
            <translation>صامتة منذ {when}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/bars.py" />
            <source>Value</source>
            <translation>القيمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/bars.py" />
            <source>Limit</source>
            <translation>الحد</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/batch_draft.py" />
            <source>%n rows</source>
            <comment>%n row</comment>
            <translation>
                <numerusform>%n صف</numerusform>
                <numerusform>%n صف</numerusform>
                <numerusform>صفان</numerusform>
                <numerusform>%n صفوف</numerusform>
                <numerusform>%n صفًا</numerusform>
                <numerusform>%n صف</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_draft.py" />
            <source>This is not the draft of a table.</source>
            <translation>هذه ليست مسودة جدول.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_grid.py" />
            <source>This row {words}.</source>
            <translation>هذا الصف {words}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>All {listed} of the list have one</source>
            <translation>لدى جميع من في القائمة ({listed}) سجل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>has none</source>
            <translation>ليس لديه سجل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>have none</source>
            <translation>ليس لديهم سجل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>is there twice</source>
            <translation>موجود مرتين</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>are there twice</source>
            <translation>موجودون مرتين</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>is not on the list</source>
            <translation>ليس في القائمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>are not on the list</source>
            <translation>ليسوا في القائمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>List: {parts}</source>
            <translation>القائمة: {parts}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>List</source>
            <translation>القائمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>Column</source>
            <translation>العمود</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>Copy who has none</source>
            <translation>انسخ من ليس لديه سجل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>Copy who is twice</source>
            <translation>انسخ من تكرر مرتين</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>Copy who is not listed</source>
            <translation>انسخ من ليس في القائمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>Forget the list</source>
            <translation>انسَ القائمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>on the ledger</source>
            <translation>في الدفتر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>private, sealed</source>
            <translation>خاص، مختوم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>may read it</source>
            <translation>يحق له قراءته</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>left out</source>
            <translation>متروك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>means nothing here</source>
            <translation>لا معنى له هنا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>not checked yet</source>
            <translation>لم يُفحص بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Correct it here; it is judged again at once.</source>
            <translation>صحّحه هنا؛ ويُحكم عليه فورًا من جديد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Fill it in here.</source>
            <translation>املأه هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>{said} Press the header to say what the column means, or to leave it out.</source>
            <translation>{said} اضغط رأس العمود لتحديد معناه أو لتركه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>(empty)</source>
            <translation>(فارغ)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Header</source>
            <translation>رأس العمود</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>(none)</source>
            <translation>(لا شيء)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Means</source>
            <translation>المعنى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Where it goes</source>
            <translation>أين يوضع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Row</source>
            <translation>الصف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>It {words}.</source>
            <translation>إنه {words}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Not checked yet.</source>
            <translation>لم يُفحص بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Something is wrong here.</source>
            <translation>يوجد خطأ هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>This cell is fine; another one of the row is not.</source>
            <translation>هذه الخلية سليمة؛ وخلية أخرى في الصف ليست كذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>The whole row fits its kind.</source>
            <translation>الصف كله يوافق نوعه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source> It says what is there already.</source>
            <translation> إنه يقول ما هو موجود من قبل.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>{good} of {rows} fine</source>
            <translation>{good} من {rows} سليمة</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>%n rows are</source>
            <comment>%n row is</comment>
            <translation>
                <numerusform>%n صف</numerusform>
                <numerusform>%n صف</numerusform>
                <numerusform>صفين</numerusform>
                <numerusform>%n صفوف</numerusform>
                <numerusform>%n صفًا</numerusform>
                <numerusform>%n صف</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>%n places are wrong</source>
            <comment>%n place is wrong</comment>
            <translation>
                <numerusform>%n موضع خاطئ</numerusform>
                <numerusform>%n موضع خاطئ</numerusform>
                <numerusform>موضعان خاطئان</numerusform>
                <numerusform>%n مواضع خاطئة</numerusform>
                <numerusform>%n موضعًا خاطئًا</numerusform>
                <numerusform>%n موضع خاطئ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>%n rows are repetitions</source>
            <comment>%n row is a repetition</comment>
            <translation>
                <numerusform>%n صف مكرر</numerusform>
                <numerusform>%n صف مكرر</numerusform>
                <numerusform>صفان مكرران</numerusform>
                <numerusform>%n صفوف مكررة</numerusform>
                <numerusform>%n صفًا مكررًا</numerusform>
                <numerusform>%n صف مكرر</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>%n private documents</source>
            <comment>%n private document</comment>
            <translation>
                <numerusform>%n مستند خاص</numerusform>
                <numerusform>%n مستند خاص</numerusform>
                <numerusform>مستندان خاصان</numerusform>
                <numerusform>%n مستندات خاصة</numerusform>
                <numerusform>%n مستندًا خاصًا</numerusform>
                <numerusform>%n مستند خاص</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>The table is being checked.</source>
            <translation>يجري فحص الجدول.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Nothing is issued while anything is wrong. N goes to the next place.</source>
            <translation>لا يُصدر شيء ما دام هناك خطأ. ينقلك N إلى الموضع التالي.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Repetitions can be issued all the same, or taken out.</source>
            <translation>يمكن إصدار المكررات مع ذلك، أو إخراجها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Nothing is signed before you send it.</source>
            <translation>لا يُوقَّع شيء قبل أن ترسله.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>On the list</source>
            <translation>في القائمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>In no row</source>
            <translation>ليس في أي صف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>In several rows</source>
            <translation>في عدة صفوف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Not on the list</source>
            <translation>ليس في القائمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Twice on the list</source>
            <translation>مرتان في القائمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source> and {who} more</source>
            <translation> و{who} غيرهم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_work.py" />
            <source>the clipboard</source>
            <translation>الحافظة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_work.py" />
            <source>No table was opened.</source>
            <translation>لم يُفتح أي جدول.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_work.py" />
            <source>Save it again as .xlsx or as “CSV UTF-8”, then try again.</source>
            <translation>احفظه من جديد بصيغة .xlsx أو “CSV UTF-8” ثم أعد المحاولة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_work.py" />
            <source>{name} is neither .csv nor .xlsx.</source>
            <translation>الملف {name} ليس .csv ولا .xlsx.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_work.py" />
            <source>Give it one of these.</source>
            <translation>قدّم واحدًا منهما.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_cards.py" />
            <source>Block {height} is not in this replica.</source>
            <translation>الكتلة {height} ليست في هذه النسخة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_cards.py" />
            <source>Entry {index} is not in this replica.</source>
            <translation>القيد {index} ليس في هذه النسخة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Admission rules</source>
            <translation>قواعد القبول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Leaf: SHA-256 of 00 and entry {index}</source>
            <translation>الورقة: SHA-256 لـ 00 والقيد {index}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>beside and this</source>
            <translation>المجاور ثم هذا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>this and beside</source>
            <translation>هذا ثم المجاور</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Step {number}: beside it</source>
            <translation>الخطوة {number}: المجاور</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>SHA-256 of 01, {order}</source>
            <translation>SHA-256 لـ 01، {order}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Cosigned root of {size} entries</source>
            <translation>الجذر الموقّع لـ {size} قيدًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>First block of the ledger</source>
            <translation>أول كتلة في الدفتر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Links to block {height}</source>
            <translation>ترتبط بالكتلة {height}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>A seal of the two cannot be read.</source>
            <translation>لا يمكن قراءة أحد الختمين.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Its seal names another hash than the previous seal has.</source>
            <translation>يذكر ختمها تجزئة غير التي للختم السابق.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Root of {statements}</source>
            <translation>جذر {statements}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/block_check.py" />
            <source>%n statements</source>
            <comment>%n statement</comment>
            <translation>
                <numerusform>%n إفادة</numerusform>
                <numerusform>%n إفادة</numerusform>
                <numerusform>إفادتان</numerusform>
                <numerusform>%n إفادات</numerusform>
                <numerusform>%n إفادة</numerusform>
                <numerusform>%n إفادة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Every entry was hashed again.</source>
            <translation>أُعيدت تجزئة كل قيد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source> Entry {first} is not the one that was hashed.</source>
            <translation> القيد {first} ليس الذي جرت تجزئته.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>The entries do not give the root in the seal.{where}</source>
            <translation>لا تعطي القيود الجذر الوارد في الختم.{where}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Part of the cosigned tree</source>
            <translation>جزء من الشجرة الموقّعة بالاشتراك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>No checkpoint here covers this block yet.</source>
            <translation>لا نقطة تحقق هنا تشمل هذه الكتلة بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Proven in the tree of {size} entries.</source>
            <translation>مُثبت في شجرة من {size} قيدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Cosignatures</source>
            <translation>التواقيع المشتركة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>None cover this block yet.</source>
            <translation>لا شيء منها يشمل هذه الكتلة بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Cosigned by {count} of {everyone} authorities</source>
            <translation>وقّعتها {count} من {everyone} سلطات</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/block_check.py" />
            <source>%n are needed</source>
            <comment>%n is needed</comment>
            <translation>
                <numerusform>المطلوب %n</numerusform>
                <numerusform>المطلوب %n</numerusform>
                <numerusform>المطلوب %n</numerusform>
                <numerusform>المطلوب %n</numerusform>
                <numerusform>المطلوب %n</numerusform>
                <numerusform>المطلوب %n</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>{needed}; every signature was verified again.</source>
            <translation>{needed}؛ أُعيد التحقق من كل توقيع.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>{detail} Not by {silent}.</source>
            <translation>{detail} لم توقّع {silent}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>A replay counts only for bytes that pass the checks above.</source>
            <translation>لا تُعتد الإعادة إلا لبايتات تجتاز الفحوص أعلاه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>This window's audit of {utc} replayed them</source>
            <translation>أعاد تدقيق هذه النافذة بتاريخ {utc} تطبيقها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>{when}; every statement was admitted.</source>
            <translation>{when}؛ وقُبلت كل إفادة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>{when} and refused {count}.</source>
            <translation>{when} ورفض {count}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>; nothing was audited in this window yet.</source>
            <translation>؛ لم يُدقَّق شيء في هذه النافذة بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>when it took the block in{since}</source>
            <translation>حين أدخلت الكتلة{since}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>This copy refused {count} {when}</source>
            <translation>رفضت هذه النسخة {count} {when}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>This copy replayed them {when}</source>
            <translation>أعادت هذه النسخة تطبيقها {when}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>The stored bytes are not what the authorities signed.</source>
            <translation>البايتات المخزّنة ليست ما وقّعته السلطات.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Its bytes agree with its seal; it waits for a quorum of cosignatures.</source>
            <translation>بايتاتها توافق ختمها؛ وهي تنتظر نصاب التواقيع المشتركة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Its bytes were just hashed again and give the cosigned root.</source>
            <translation>أُعيدت تجزئة بايتاتها الآن وتعطي الجذر الموقّع بالاشتراك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Sealed</source>
            <translation>خُتم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Proposer</source>
            <translation>المقترح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Seal</source>
            <translation>الختم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Void</source>
            <translation>باطل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Process</source>
            <translation>العملية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Responsible</source>
            <translation>المسؤول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Place</source>
            <translation>المكان</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Due</source>
            <translation>الموعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Begun</source>
            <translation>البداية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Steps</source>
            <translation>الخطوات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>What checks object to</source>
            <translation>ما تعترض عليه الفحوص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>{word}. Every step that is due was recorded in time.</source>
            <translation>{word}. سُجّلت كل خطوة مستحقة في وقتها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>{word}. Something most likely went wrong at the step “{name}”.</source>
            <translation>{word}. الأرجح أن خللًا وقع عند الخطوة «{name}».</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Your key is locked.</source>
            <translation>مفتاحك مقفل.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Your key may not issue this kind of record.</source>
            <translation>لا يجوز لمفتاحك إصدار هذا النوع من السجلات.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Open</source>
            <translation>مفتوح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Open and late</source>
            <translation>مفتوح ومتأخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Closed without recheck</source>
            <translation>أُغلق دون إعادة فحص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>With a flaw</source>
            <translation>به خلل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Open, late</source>
            <translation>مفتوح، متأخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Closed, unchecked</source>
            <translation>مغلق، غير مفحوص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Closed</source>
            <translation>مغلق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Closed, with a flaw</source>
            <translation>مغلق، به خلل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>State</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Case</source>
            <translation>القضية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain.py" />
            <source>Stored root</source>
            <translation>الجذر المخزّن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain.py" />
            <source>Recomputed root</source>
            <translation>الجذر المعاد حسابه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain.py" />
            <source>Block {height}</source>
            <translation>الكتلة {height}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain.py" />
            <source>Signed copies</source>
            <translation>النسخ الموقّعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain.py" />
            <source>{name} holds the signed copy</source>
            <translation>{name} لديه النسخة الموقّعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain.py" />
            <source>{name} has not been asked</source>
            <translation>{name} لم يُسأل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain_rows.py" />
            <source>Block</source>
            <translation>الكتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain_rows.py" />
            <source>Statements</source>
            <translation>الإفادات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain_rows.py" />
            <source>Sealed (UTC)</source>
            <translation>خُتم (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Checks after each sync</source>
            <translation>فحوص بعد كل مزامنة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>as of entry {checked_entry}: </source>
            <translation>حتى القيد {checked_entry}: </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>left to an audit, {since}{why}</source>
            <translation>متروك لتدقيق، {since}{why}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>as of then</source>
            <translation>كما كانت حينها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>after each sync</source>
            <translation>بعد كل مزامنة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Across the records of {entries}, {when}</source>
            <translation>عبر سجلات {entries}، {when}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/check_run.py" />
            <source>%n checks are</source>
            <comment>%n check is</comment>
            <translation>
                <numerusform>%n فحص</numerusform>
                <numerusform>%n فحص</numerusform>
                <numerusform>فحصان</numerusform>
                <numerusform>%n فحوص</numerusform>
                <numerusform>%n فحصًا</numerusform>
                <numerusform>%n فحص</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>{over}; {left} left to an audit.</source>
            <translation>{over}؛ {left} متروكة لتدقيق.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>The checks across records found nothing.</source>
            <translation>لم تجد الفحوص عبر السجلات شيئًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>{by_severity} found.</source>
            <translation>وُجد {by_severity}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>block {height}</source>
            <translation>الكتلة {height}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>The records are being checked as of {then}.</source>
            <translation>تُفحص السجلات كما كانت عند {then}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Audits and private documents are of now.</source>
            <translation>التدقيق والمستندات الخاصة بحالتها الآن.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>There are too many records to check them as of {then} here.</source>
            <translation>السجلات أكثر من أن تُفحص هنا كما كانت عند {then}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>An audit with --as-of does it on the command line.</source>
            <translation>يفعل ذلك تدقيق مع --as-of في سطر الأوامر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Ledger</source>
            <translation>الدفتر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>not known</source>
            <translation>غير معروف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Run</source>
            <translation>التشغيل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Left to an audit</source>
            <translation>متروك لتدقيق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Newest block</source>
            <translation>أحدث كتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Not looked at</source>
            <translation>لم يُنظر فيه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>bytes, signatures, rules</source>
            <translation>البايتات والتواقيع والقواعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>What</source>
            <translation>ماذا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>How far</source>
            <translation>إلى أي حد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>Changed (UTC)</source>
            <translation>عُدّل (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>Age</source>
            <translation>العمر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>Table</source>
            <translation>جدول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>Form</source>
            <translation>استمارة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>It is on this machine only, sealed for your key. Nothing of it is signed.</source>
            <translation>هو على هذا الجهاز فقط، مختوم لمفتاحك. لم يُوقَّع شيء منه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>Changed</source>
            <translation>عُدّل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Check</source>
            <translation>الفحص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Looked at</source>
            <translation>ما نُظر فيه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Result</source>
            <translation>النتيجة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>not made</source>
            <translation>لم يُجرَ</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>%n findings</source>
            <comment>%n finding</comment>
            <translation>
                <numerusform>%n ملاحظة</numerusform>
                <numerusform>%n ملاحظة</numerusform>
                <numerusform>ملاحظتان</numerusform>
                <numerusform>%n ملاحظات</numerusform>
                <numerusform>%n ملاحظة</numerusform>
                <numerusform>%n ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>not finished: {why}</source>
            <translation>لم يكتمل: {why}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>none in this copy</source>
            <translation>لا شيء في هذه النسخة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>none found</source>
            <translation>لم يوجد شيء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>nothing wrong</source>
            <translation>لا خطأ</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>%n checks made</source>
            <comment>%n check made</comment>
            <translation>
                <numerusform>%n فحص أُجري</numerusform>
                <numerusform>%n فحص أُجري</numerusform>
                <numerusform>فحصان أُجريا</numerusform>
                <numerusform>%n فحوص أُجريت</numerusform>
                <numerusform>%n فحصًا أُجري</numerusform>
                <numerusform>%n فحص أُجري</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>{made}, {skipped} left out</source>
            <translation>{made}، وتُرك {skipped}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Not made. </source>
            <translation>لم يُجرَ. </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>{looked_at} looked at. </source>
            <translation>نُظر في {looked_at}. </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>not looked for</source>
            <translation>لم يُبحث عنه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>None of these checks was made in this window yet.</source>
            <translation>لم يُجرَ أي من هذه الفحوص في هذه النافذة بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>What an audit checks</source>
            <translation>ما يفحصه التدقيق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Kind of audit</source>
            <translation>نوع التدقيق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Quick</source>
            <translation>سريع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Every check</source>
            <translation>كل الفحوص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Final</source>
            <translation>نهائي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>{final_size} of them</source>
            <translation>{final_size} منها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Resumed at</source>
            <translation>استؤنف عند</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>entry {resumed}</source>
            <translation>القيد {resumed}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Critical: do not rely on it</source>
            <translation>حرج: لا تعتمد عليه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Error: act on it</source>
            <translation>خطأ: تصرّف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Warning: worth a look</source>
            <translation>تحذير: يستحق نظرة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Note: no harm</source>
            <translation>تنويه: لا ضرر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>{kind} by {issuer}, {day}</source>
            <translation>{kind} من {issuer}، {day}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>It means</source>
            <translation>معناه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>What to do</source>
            <translation>ما العمل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Code</source>
            <translation>الرمز</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Severity</source>
            <translation>الخطورة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Rests on</source>
            <translation>يستند إلى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>private documents that were opened</source>
            <translation>مستندات خاصة فُتحت</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Record {at}</source>
            <translation>السجل {at}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>%n records</source>
            <comment>%n record</comment>
            <translation>
                <numerusform>%n سجل</numerusform>
                <numerusform>%n سجل</numerusform>
                <numerusform>سجلان</numerusform>
                <numerusform>%n سجلات</numerusform>
                <numerusform>%n سجلًا</numerusform>
                <numerusform>%n سجل</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>and {records} more</source>
            <translation>و{records} أخرى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Expected</source>
            <translation>المتوقع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Stands there</source>
            <translation>الموجود</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>Acknowledged.</source>
            <translation>أُقرّ بالعلم بها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>Group</source>
            <translation>المجموعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>Count</source>
            <translation>العدد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>Not acknowledged</source>
            <translation>لم يُقرّ بالعلم بها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>What was checked</source>
            <translation>ما فُحص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>All findings</source>
            <translation>كل الملاحظات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>Finding</source>
            <translation>الملاحظة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>Entry</source>
            <translation>القيد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>What was seen</source>
            <translation>ما شوهد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>Block {block}</source>
            <translation>الكتلة {block}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>entry {entry}</source>
            <translation>القيد {entry}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>Entry {entry}</source>
            <translation>القيد {entry}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>Where: {place}</source>
            <translation>أين: {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>Seen: {what_of}</source>
            <translation>شوهد: {what_of}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>It means: {retold}</source>
            <translation>معناه: {retold}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>Do: {retold}</source>
            <translation>العمل: {retold}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>It rests on private documents that were opened.</source>
            <translation>يستند إلى مستندات خاصة فُتحت.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>Record: {record}</source>
            <translation>السجل: {record}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>Evidence:</source>
            <translation>الدليل:</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_why.py" />
            <source>Went in: from the log</source>
            <translation>المدخل: من اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_why.py" />
            <source>Went in: records</source>
            <translation>المدخل: السجلات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_why.py" />
            <source>Came out</source>
            <translation>الناتج</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_why.py" />
            <source>Evidence, as it is stored</source>
            <translation>الدليل كما هو مخزّن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_why.py" />
            <source>To repeat it</source>
            <translation>للإعادة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>{folder} is not a folder.</source>
            <translation>{folder} ليس مجلدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>Choose the folder or stick that holds the log.</source>
            <translation>اختر المجلد أو الذاكرة التي فيها اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>{origin} cannot name a ledger.</source>
            <translation>لا يصلح {origin} اسمًا لدفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>Write it like a web address without https://, for example ledger.example/2026.</source>
            <translation>اكتبه كعنوان ويب دون https://، مثل ledger.example/2026.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>{authority} cannot be the id of an authority.</source>
            <translation>لا يصلح {authority} معرّفًا لسلطة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>Use lower-case letters, digits, dots and hyphens.</source>
            <translation>استعمل أحرفًا صغيرة وأرقامًا ونقاطًا وشرطات.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>{folder} is not empty.</source>
            <translation>{folder} ليس فارغًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>A profile gets a folder of its own; nothing was changed.</source>
            <translation>لكل ملف تعريف مجلده الخاص؛ لم يتغير شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>Choose an empty or a new folder.</source>
            <translation>اختر مجلدًا فارغًا أو جديدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>There is no profile in {folder}.</source>
            <translation>لا ملف تعريف في {folder}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>Choose its folder itself.</source>
            <translation>اختر مجلده نفسه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>There is nobody to ask.</source>
            <translation>لا يوجد من يُسأل.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>Add a peer first.</source>
            <translation>أضف نظيرًا أولًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>{entries}, as this copy says: {octets} to read, {kept_octets} on this disk ({free_octets} free), {span}.</source>
            <translation>{entries} بحسب هذه النسخة: {octets} للقراءة، {kept_octets} على هذا القرص ({free_octets} متاحة)، {span}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>{kept_octets} afterwards, {needed_octets} meanwhile; {free_octets} are free</source>
            <translation>{kept_octets} بعد ذلك، {needed_octets} أثناءه؛ المتاح {free_octets}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>{size}, as {name} says; each is proven when it is here</source>
            <translation>{size} بحسب {name}؛ ويُثبت كلٌّ منها حين يصل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>To be read</source>
            <translation>للقراءة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>On this disk</source>
            <translation>على هذا القرص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>Time</source>
            <translation>الوقت</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>{span}, on a slow laptop</source>
            <translation>{span}، على حاسوب بطيء</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/form_draft.py" />
            <source>%n fields are filled</source>
            <comment>%n field is filled</comment>
            <translation>
                <numerusform>%n حقل مملوء</numerusform>
                <numerusform>%n حقل مملوء</numerusform>
                <numerusform>حقلان مملوءان</numerusform>
                <numerusform>%n حقول مملوءة</numerusform>
                <numerusform>%n حقلًا مملوءًا</numerusform>
                <numerusform>%n حقل مملوء</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/form_draft.py" />
            <source>{things} missing</source>
            <translation>ينقص {things}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/form_draft.py" />
            <source>%n things are</source>
            <comment>%n thing is</comment>
            <translation>
                <numerusform>%n شيء</numerusform>
                <numerusform>شيء واحد (%n)</numerusform>
                <numerusform>شيئان</numerusform>
                <numerusform>%n أشياء</numerusform>
                <numerusform>%n شيئًا</numerusform>
                <numerusform>%n شيء</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/form_draft.py" />
            <source>nothing is missing</source>
            <translation>لا ينقص شيء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/inspection.py" />
            <source>Your labels</source>
            <translation>وسومك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/inspection.py" />
            <source>Your note</source>
            <translation>مذكرتك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/inspection.py" />
            <source>Checks</source>
            <translation>الفحوص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/inspection_target.py" />
            <source>Record an inspection…</source>
            <translation>سجّل تفتيشًا…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>none; 500 records and 64 KiB a statement</source>
            <translation>لا شيء؛ 500 سجل و64 KiB لكل إفادة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Key</source>
            <translation>المفتاح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Enrolled for</source>
            <translation>مقيّد لـ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>On this ledger</source>
            <translation>في هذا الدفتر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Until</source>
            <translation>حتى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Sent</source>
            <translation>أُرسل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Newest (UTC)</source>
            <translation>الأحدث (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>When (UTC)</source>
            <translation>متى (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Signed your records before</source>
            <translation>وقّع سجلاتك سابقًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Public key</source>
            <translation>المفتاح العام</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>all fields</source>
            <translation>كل المجالات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>no name</source>
            <translation>بلا اسم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>May act as</source>
            <translation>يحق له العمل بصفة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>In</source>
            <translation>في</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>May issue</source>
            <translation>يحق له إصدار</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>nothing</source>
            <translation>لا شيء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Enrolled in</source>
            <translation>قُيّد في</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Took over from</source>
            <translation>تسلّم من</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Handed over to</source>
            <translation>سلّم إلى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>In doubt from</source>
            <translation>مشكوك فيه من</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>entry {suspect_since}</source>
            <translation>القيد {suspect_since}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>{statements} with {records}</source>
            <translation>{statements} فيها {records}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>nothing yet</source>
            <translation>لا شيء بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>{utc}, entry {newest_entry}</source>
            <translation>{utc}، القيد {newest_entry}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Newest</source>
            <translation>الأحدث</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Quota</source>
            <translation>الحصة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>entry {entry}, block {height}</source>
            <translation>القيد {entry}، الكتلة {height}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Block of</source>
            <translation>كتلة بتاريخ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Signed</source>
            <translation>وُقّع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>{utc}, as the signer says</source>
            <translation>{utc}، كما يقول الموقّع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>not yet</source>
            <translation>ليس بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Under key</source>
            <translation>بالمفتاح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Statement</source>
            <translation>الإفادة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Not from this laptop</source>
            <translation>ليس من هذا الحاسوب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Signed on another machine of yours, before this profile was restored, or by somebody who has your key. If you do not know it, have the key revoked at once.</source>
            <translation>وُقّع على جهاز آخر لك قبل استعادة ملف التعريف هذا، أو وقّعه من لديه مفتاحك. إن كنت لا تعرفه فاطلب إبطال المفتاح فورًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>This profile has no keys: it can read and check everything, and issue nothing.</source>
            <translation>لا مفاتيح لملف التعريف هذا: يمكنه قراءة كل شيء وفحصه، ولا يصدر شيئًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Signs your records</source>
            <translation>يوقّع سجلاتك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Opens private documents</source>
            <translation>يفتح المستندات الخاصة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Signs the log</source>
            <translation>يوقّع اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Cosigns checkpoints</source>
            <translation>يوقّع نقاط التحقق بالاشتراك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Signs receipts</source>
            <translation>يوقّع الإيصالات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>In the roster</source>
            <translation>في القائمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Not in the roster</source>
            <translation>ليس في القائمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Used by the node</source>
            <translation>تستعمله العقدة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Not enrolled</source>
            <translation>غير مقيّد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>From {valid_from}</source>
            <translation>من {valid_from}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Ended {valid_until}</source>
            <translation>انتهى {valid_until}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Suspended</source>
            <translation>موقوف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Revoked</source>
            <translation>مبطل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Handed over</source>
            <translation>مُسلَّم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Retired</source>
            <translation>متقاعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>no end set</source>
            <translation>لا نهاية محددة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Others can seal documents for you once your enrolment names this key; hand over a proof of possession, which carries it.</source>
            <translation>يستطيع الآخرون ختم مستندات لك متى ذكر قيدك هذا المفتاح؛ قدّم إثبات حيازة يحمله.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Private documents sealed for this key can be opened on this laptop alone.</source>
            <translation>المستندات الخاصة المختومة لهذا المفتاح لا تُفتح إلا على هذا الحاسوب.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>The node of this authority signs with it; it issues no records.</source>
            <translation>توقّع به عقدة هذه السلطة؛ وهو لا يصدر سجلات.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>The ledger does not know this key, as far as this copy goes: it may issue nothing. An authority enrols it with a proof of possession.</source>
            <translation>لا يعرف الدفتر هذا المفتاح بحسب هذه النسخة: لا يجوز له إصدار شيء. تقيّده سلطة بإثبات حيازة.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/key_words.py" />
            <source>%n kinds</source>
            <comment>%n kind</comment>
            <translation>
                <numerusform>%n نوع</numerusform>
                <numerusform>%n نوع</numerusform>
                <numerusform>نوعان</numerusform>
                <numerusform>%n أنواع</numerusform>
                <numerusform>%n نوعًا</numerusform>
                <numerusform>%n نوع</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source> until {until_words}</source>
            <translation> حتى {until_words}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>It may issue records of {kinds}{end}.</source>
            <translation>يحق له إصدار سجلات من {kinds}{end}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Its time is over, or has not come: it may issue nothing.</source>
            <translation>انقضى وقته أو لم يحن: لا يجوز له إصدار شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>An authority has barred it for the time being: it may issue nothing.</source>
            <translation>أوقفته سلطة مؤقتًا: لا يجوز له إصدار شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>An authority has revoked it for good: it may issue nothing.</source>
            <translation>أبطلته سلطة نهائيًا: لا يجوز له إصدار شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>It has handed over to another key; what it signed stays valid.</source>
            <translation>سلّم إلى مفتاح آخر؛ وما وقّعه يبقى ساريًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>The charter in force no longer names it: it may issue nothing.</source>
            <translation>لم يعد الميثاق الساري يذكره: لا يجوز له إصدار شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Nothing was looked at yet.</source>
            <translation>لم يُنظر في شيء بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>This profile has no keys.</source>
            <translation>لا مفاتيح لملف التعريف هذا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>It reads and checks.</source>
            <translation>يقرأ ويفحص.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>{count} under your keys did not come from this laptop.</source>
            <translation>{count} بمفاتيحك لم تأتِ من هذا الحاسوب.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Look.</source>
            <translation>انظر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Unlock it to see it.</source>
            <translation>افتحه لتراه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Its 24 words are not on paper yet.</source>
            <translation>كلماته الـ 24 ليست على ورق بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Your key is not enrolled on this ledger.</source>
            <translation>مفتاحك غير مقيّد في هذا الدفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Your key may issue until {until_words}</source>
            <translation>يحق لمفتاحك الإصدار حتى {until_words}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Your key may issue records of {kinds}</source>
            <translation>يحق لمفتاحك إصدار سجلات من {kinds}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Your key: {words}</source>
            <translation>مفتاحك: {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>24 words</source>
            <translation>24 كلمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Not written down yet</source>
            <translation>لم تُدوَّن بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>On paper, read back {ago}</source>
            <translation>على ورق، قُرئت ثانية {ago}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Back-up</source>
            <translation>النسخة الاحتياطية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Never made</source>
            <translation>لم تُجرَ قط</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Made {ago}</source>
            <translation>أُجريت {ago}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Tried out</source>
            <translation>جُرّبت</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Never</source>
            <translation>أبدًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>done</source>
            <translation>تم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>These words give {key}, the same as this key. The drill passed.</source>
            <translation>هذه الكلمات تعطي {key}، وهو هذا المفتاح نفسه. نجحت التجربة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>These words give {key}. This profile has no key to compare it with.</source>
            <translation>هذه الكلمات تعطي {key}. ليس لملف التعريف هذا مفتاح يُقارن به.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>These words give {key}, which is not a key of this profile. They belong together, but to other keys: look for the right paper, or write these words down anew.</source>
            <translation>هذه الكلمات تعطي {key}، وليس من مفاتيح ملف التعريف هذا. هي متسقة لكن لمفاتيح أخرى: ابحث عن الورقة الصحيحة أو دوّن هذه الكلمات من جديد.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/key_words.py" />
            <source>%n minutes</source>
            <comment>%n minute</comment>
            <translation>
                <numerusform>%n دقيقة</numerusform>
                <numerusform>%n دقيقة</numerusform>
                <numerusform>دقيقتان</numerusform>
                <numerusform>%n دقائق</numerusform>
                <numerusform>%n دقيقة</numerusform>
                <numerusform>%n دقيقة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Now: {old}</source>
            <translation>الآن: {old}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Then: {new}</source>
            <translation>ثم: {new}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>The new key follows from the same 24 words; your paper and your password stay good.</source>
            <translation>المفتاح الجديد ينتج عن الكلمات الـ 24 نفسها؛ ورقتك وكلمة مرورك تبقيان صالحتين.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>The change waits {minutes} in the outbox, where it can be pulled back. {for_good}</source>
            <translation>ينتظر التغيير {minutes} في صندوق الصادر حيث يمكن سحبه. {for_good}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>It takes over roles, fields and end of the enrolment once the record is final. Whatever the old one has signed stays valid, and from then on the old one can sign nothing more.</source>
            <translation>يتسلّم الأدوار والمجالات ونهاية القيد متى صار السجل نهائيًا. ما وقّعه القديم يبقى ساريًا، ومن حينها لا يستطيع القديم توقيع شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Once it is signed it cannot be undone.</source>
            <translation>متى وُقّع فلا رجعة فيه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>It does not help if somebody has your key file and password, or your words: they have the new key, too. Then have the key revoked and make a new one.</source>
            <translation>لا ينفع إن كان لدى أحد ملف مفتاحك وكلمة المرور أو كلماتك: فلديه المفتاح الجديد أيضًا. اطلب حينها إبطال المفتاح وأنشئ جديدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>No statement under it is in doubt.</source>
            <translation>لا شك في أي إفادة موقّعة به.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Everything under it from entry {suspect_since} on is not mine.</source>
            <translation>كل ما وُقّع به من القيد {suspect_since} فصاعدًا ليس مني.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source> of {name}</source>
            <translation> لـ {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Please revoke a key on the ledger {origin} at once.

The key{whose}:
{did}

It is lost, or in wrong hands. {since}

Check that I am who I say before you act, for example by calling me back.
Then issue this as roster.revoke/1:

{item}
</source>
            <translation>يرجى إبطال مفتاح في الدفتر {origin} فورًا.

المفتاح{whose}:
{did}

لقد ضاع أو وقع في أيدٍ خاطئة. {since}

تحققوا من هويتي قبل التصرف، مثلًا بمعاودة الاتصال بي.
ثم أصدروا هذا بوصفه roster.revoke/1:

{item}
</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Refused by the rules ({void})</source>
            <translation>رفضته القواعد ({void})</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Files</source>
            <translation>الملفات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Signatures</source>
            <translation>التواقيع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Finality</source>
            <translation>النهائية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Tables</source>
            <translation>الجداول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>A peer</source>
            <translation>نظير</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>It is made on a copy without keys, which is audited before and after.</source>
            <translation>يُجرى على نسخة بلا مفاتيح تُدقَّق قبله وبعده.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>A copy of this profile, without keys, syncs from a peer that lies; a peer that is a server is played in a process of its own, for this machine alone.</source>
            <translation>تتزامن نسخة من ملف التعريف هذا بلا مفاتيح مع نظير كاذب؛ والنظير الذي هو خادم يُشغَّل في عملية مستقلة لهذا الجهاز وحده.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Attack</source>
            <translation>الهجوم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>On</source>
            <translation>على</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>What is done</source>
            <translation>ما يُفعل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Came to</source>
            <translation>آل إلى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Found</source>
            <translation>وُجد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Not found</source>
            <translation>لم يوجد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Choose an attack and watch what lights up.</source>
            <translation>اختر هجومًا وراقب ما يضيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>It is made on a copy; your own copy is only read.</source>
            <translation>يُجرى على نسخة؛ أما نسختك فتُقرأ فقط.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>and has changed the copy</source>
            <translation>وغيّر النسخة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>and has changed nothing</source>
            <translation>ولم يغيّر شيئًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>{title}: found, {harm}.</source>
            <translation>{title}: وُجد، {harm}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>{title}: not found, {harm}.</source>
            <translation>{title}: لم يوجد، {harm}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>{title}: found.</source>
            <translation>{title}: وُجد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>It has lit up {lit}.</source>
            <translation>أضاء {lit}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>{title}: not found by its code.</source>
            <translation>{title}: لم يوجد برمزه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>{lit} lit up.</source>
            <translation>أضاء {lit}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Looked for</source>
            <translation>المبحوث عنه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Said of it</source>
            <translation>قيل عنه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>The peer is {state}.</source>
            <translation>النظير: {state}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Do</source>
            <translation>العمل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>changed</source>
            <translation>تغيّر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>as before</source>
            <translation>كما كان</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>The copy</source>
            <translation>النسخة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Trusts {size}, {held}.</source>
            <translation>يثق بـ {size}، {held}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Record {short_id}: {verdict_word}</source>
            <translation>السجل {short_id}: {verdict_word}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>A reader sees</source>
            <translation>يرى القارئ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Because</source>
            <translation>لأن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>How</source>
            <translation>كيف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>{came_to}; the copy has {size} entries</source>
            <translation>{came_to}؛ في النسخة {size} قيدًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Profile</source>
            <translation>ملف التعريف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>everything below, the keys and the copy of the ledger</source>
            <translation>كل ما يلي، والمفاتيح ونسخة الدفتر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Reports</source>
            <translation>التقارير</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>signed reports of audits</source>
            <translation>تقارير تدقيق موقّعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Logs</source>
            <translation>سجلات الأعطال</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>what went wrong here, without contents</source>
            <translation>ما تعطل هنا، دون محتويات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>signed proof of two histories, if any was found</source>
            <translation>دليل موقّع على تاريخين إن وُجد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>The copy of the ledger, which is public: {ledger}.</source>
            <translation>نسخة الدفتر، وهي عامة: {ledger}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Your outbox, drafts and watch-list, open to this account: {desk}.</source>
            <translation>صادرك ومسوداتك وقائمة متابعتك، مفتوحة لهذا الحساب: {desk}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>{documents}, sealed for their readers: {private}.</source>
            <translation>{documents}، مختومة لقرّائها: {private}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Your keys, locked by your password; the 24 words nowhere.</source>
            <translation>مفاتيحك مقفلة بكلمة مرورك؛ والكلمات الـ 24 ليست في أي مكان.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Logs of errors without contents, passwords or words: {logs}.</source>
            <translation>سجلات أخطاء بلا محتويات أو كلمات مرور أو كلمات: {logs}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>every few seconds while a window is open</source>
            <translation>كل بضع ثوانٍ ما دامت نافذة مفتوحة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>when you sync</source>
            <translation>عندما تزامن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>To {named}: the question what is new, {how}. They see this laptop's address and the time, and get the statements that you send.</source>
            <translation>إلى {named}: السؤال عن الجديد، {how}. يرون عنوان هذا الحاسوب والوقت، ويتلقون الإفادات التي ترسلها.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/laptop.py" />
            <source>%n folders</source>
            <comment>%n folder</comment>
            <translation>
                <numerusform>%n مجلد</numerusform>
                <numerusform>%n مجلد</numerusform>
                <numerusform>مجلدان</numerusform>
                <numerusform>%n مجلدات</numerusform>
                <numerusform>%n مجلدًا</numerusform>
                <numerusform>%n مجلد</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>To {places} that this laptop can reach as files: what you send, no network.</source>
            <translation>إلى {places} يصل إليها هذا الحاسوب كملفات: ما ترسله، دون شبكة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Nothing: this profile has no peers.</source>
            <translation>لا شيء: لا نظراء لملف التعريف هذا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>To nobody else: no figures about use, no search for updates, no help pages from the network. The window takes no connection from outside.</source>
            <translation>لا لأحد سواهم: لا أرقام استعمال، ولا بحث عن تحديثات، ولا صفحات مساعدة من الشبكة. لا تقبل النافذة اتصالًا من الخارج.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>see the package</source>
            <translation>انظر الحزمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>{file_name} was not all of use: defaults stand in those places.</source>
            <translation>لم يكن {file_name} صالحًا كله: توجد قيم افتراضية في تلك المواضع.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/laptop.py" />
            <source>%n checks</source>
            <comment>%n check</comment>
            <translation>
                <numerusform>%n فحص</numerusform>
                <numerusform>%n فحص</numerusform>
                <numerusform>فحصان</numerusform>
                <numerusform>%n فحوص</numerusform>
                <numerusform>%n فحصًا</numerusform>
                <numerusform>%n فحص</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>{count} of this laptop failed.</source>
            <translation>فشل {count} لهذا الحاسوب.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>{checks} made, none failed.</source>
            <translation>أُجري {checks}، ولم يفشل شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Changes are used and kept at once.</source>
            <translation>تُستعمل التغييرات وتُحفظ فورًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>A colleague who is an approver has to approve it before it is valid.</source>
            <translation>يجب أن يعتمده زميل له حق الاعتماد قبل أن يسري.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Your key is locked. Unlock it to see which records it may issue.</source>
            <translation>مفتاحك مقفل. افتحه لترى أي سجلات يحق له إصدارها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>This key may not issue any kind of record on this ledger.</source>
            <translation>لا يحق لهذا المفتاح إصدار أي نوع من السجلات في هذا الدفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>is missing</source>
            <translation>ناقص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>is not one of</source>
            <translation>ليس من</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>What it is about, as a web address or GS1 Digital Link.</source>
            <translation>ما يتعلق به، كعنوان ويب أو GS1 Digital Link.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>The record's id, or the beginning of it.</source>
            <translation>معرّف السجل أو بدايته.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Corrects</source>
            <translation>يصحّح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Changes the status of</source>
            <translation>يغيّر حالة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Answers</source>
            <translation>يرد على</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Accredited by</source>
            <translation>معتمد من</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Approves</source>
            <translation>يعتمد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>About</source>
            <translation>بخصوص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Identifier</source>
            <translation>المعرّف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>and {gaps} more</source>
            <translation>و{gaps} غيرها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>What is still missing:</source>
            <translation>ما ينقص بعد:</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Every field fits the kind.</source>
            <translation>كل حقل يوافق النوع.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>It waits in the outbox for {cool_off} and can be pulled back.</source>
            <translation>ينتظر {cool_off} في صندوق الصادر ويمكن سحبه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>You sign it with your key and send it; from then on it stays.</source>
            <translation>توقّعه بمفتاحك وترسله؛ ومن حينها يبقى.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>The authorities cosign it, and it is final.</source>
            <translation>توقّعه السلطات بالاشتراك فيصير نهائيًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Issuer</source>
            <translation>جهة الإصدار</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>The record</source>
            <translation>السجل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/newest_rows.py" />
            <source>Date</source>
            <translation>التاريخ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/note_book.py" />
            <source>Notes</source>
            <translation>المذكرات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/note_book.py" />
            <source>, acknowledged</source>
            <translation>، أُقرّ بالعلم بها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>A payment that settles a bill</source>
            <translation>دفعة تسدد فاتورة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Goods</source>
            <translation>بضائع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>A key (did:key), or the name of an organisation, office or authority of the roster.</source>
            <translation>مفتاح (did:key) أو اسم منظمة أو مكتب أو سلطة في القائمة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>The id of the bill or other record, or the beginning of it.</source>
            <translation>معرّف الفاتورة أو سجل آخر، أو بدايته.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Both sign that the claim is settled; no money moves.</source>
            <translation>يوقّع الطرفان أن المطالبة سُدّدت؛ ولا ينتقل مال.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Cannot be accepted after that. Leave it empty for an offer without an end.</source>
            <translation>لا يمكن قبوله بعد ذلك. اتركه فارغًا لعرض بلا نهاية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>To</source>
            <translation>إلى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>From account</source>
            <translation>من الحساب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Thing</source>
            <translation>الشيء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Settles</source>
            <translation>يسدد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Open until</source>
            <translation>مفتوح حتى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>{title}: {balance} held</source>
            <translation>{title}: الموجود {balance}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Amount</source>
            <translation>المبلغ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Currency</source>
            <translation>العملة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>is not a whole number</source>
            <translation>ليس عددًا صحيحًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>is not an amount of that currency</source>
            <translation>ليس مبلغًا بتلك العملة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>cools off, can be pulled back</source>
            <translation>في مهلة التريث، يمكن سحبه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>signed and sent</source>
            <translation>وُقّع وأُرسل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>logged, waits for quorum</source>
            <translation>دُوّن، ينتظر النصاب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>final</source>
            <translation>نهائي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Queued (UTC)</source>
            <translation>أُدرج (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Cools off, {countdown}</source>
            <translation>مهلة التريث، {countdown}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Ready to send</source>
            <translation>جاهز للإرسال</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Signed, not acknowledged</source>
            <translation>موقّع، لم يُؤكَّد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Logged</source>
            <translation>مدوّن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Refused</source>
            <translation>مرفوض</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Pulled back</source>
            <translation>مسحوب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Waits for quorum ({done} of {needed})</source>
            <translation>ينتظر النصاب ({done} من {needed})</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Damaged</source>
            <translation>تالف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Queued</source>
            <translation>أُدرج</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>{words}. It is not signed yet and can be pulled back without a trace.</source>
            <translation>{words}. لم يُوقَّع بعد ويمكن سحبه دون أثر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>{words}. The same bytes are handed over again with the next sending.</source>
            <translation>{words}. تُسلَّم البايتات نفسها ثانية مع الإرسال التالي.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>The ledger refused it. {detail}</source>
            <translation>رفضه الدفتر. {detail}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>It was pulled back before it was signed; nothing of it left this machine.</source>
            <translation>سُحب قبل توقيعه؛ ولم يغادر شيء منه هذا الجهاز.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/overview.py" />
            <source>Entries in the log</source>
            <translation>قيود اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/own_work.py" />
            <source>Your key</source>
            <translation>مفتاحك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/own_work.py" />
            <source>Key without enrolment</source>
            <translation>مفتاح غير مقيّد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/own_work.py" />
            <source>Enrolled key</source>
            <translation>مفتاح مقيّد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/pace.py" />
            <source>{span} left</source>
            <translation>بقي {span}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/pace.py" />
            <source>less than a second</source>
            <translation>أقل من ثانية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/pace.py" />
            <source>about {seconds}</source>
            <translation>نحو {seconds}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/pace.py" />
            <source>%n seconds</source>
            <comment>%n second</comment>
            <translation>
                <numerusform>%n ثانية</numerusform>
                <numerusform>%n ثانية</numerusform>
                <numerusform>ثانيتان</numerusform>
                <numerusform>%n ثوانٍ</numerusform>
                <numerusform>%n ثانية</numerusform>
                <numerusform>%n ثانية</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/pace.py" />
            <source>about {minutes}</source>
            <translation>نحو {minutes}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/pace.py" />
            <source>about {hours}</source>
            <translation>نحو {hours}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/pace.py" />
            <source>%n hours</source>
            <comment>%n hour</comment>
            <translation>
                <numerusform>%n ساعة</numerusform>
                <numerusform>%n ساعة</numerusform>
                <numerusform>ساعتان</numerusform>
                <numerusform>%n ساعات</numerusform>
                <numerusform>%n ساعة</numerusform>
                <numerusform>%n ساعة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Next field</source>
            <translation>الحقل التالي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Open a list of choices</source>
            <translation>افتح قائمة الخيارات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Undo, redo in the whole form</source>
            <translation>تراجع، إعادة في الاستمارة كلها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Next problem</source>
            <translation>المشكلة التالية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Write in the cell</source>
            <translation>اكتب في الخلية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Empty the selected cells</source>
            <translation>أفرغ الخلايا المحددة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Undo, redo</source>
            <translation>تراجع، إعادة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Copy and paste cells; without a table, paste one</source>
            <translation>انسخ الخلايا والصقها؛ وبلا جدول ألصق جدولًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>An empty table of this kind</source>
            <translation>جدول فارغ من هذا النوع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Opens the table that was copied elsewhere</source>
            <translation>يفتح الجدول المنسوخ من مكان آخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Compares the table with a list: who has no record, who has two</source>
            <translation>يقارن الجدول بقائمة: من ليس له سجل ومن له اثنان</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>It stays among the drafts</source>
            <translation>يبقى بين المسودات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>It waits in the outbox for {cool_off} and can be pulled back until it is signed. On the ledger it can be corrected or revoked, never removed.{after}</source>
            <translation>ينتظر {cool_off} في صندوق الصادر ويمكن سحبه حتى يُوقَّع. وفي الدفتر يمكن تصحيحه أو إبطاله، ولا يُزال أبدًا.{after}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Nothing can be issued.</source>
            <translation>لا يمكن إصدار شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Issued as {name}.</source>
            <translation>يُصدر باسم {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Choose a kind of record to begin.</source>
            <translation>اختر نوع سجل للبدء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>No table is open.</source>
            <translation>لا جدول مفتوح.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Nothing leaves this machine yet.</source>
            <translation>لا يغادر شيء هذا الجهاز بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Something is wrong in the table.</source>
            <translation>يوجد خطأ في الجدول.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Agrees</source>
            <translation>متفق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It holds the same history, to the same size.</source>
            <translation>لديه التاريخ نفسه وبالحجم نفسه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Is behind</source>
            <translation>متأخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It holds the same history, an older part of it.</source>
            <translation>لديه التاريخ نفسه، جزء أقدم منه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It holds newer entries that too few authorities have cosigned yet.</source>
            <translation>لديه قيود أحدث لم يوقّعها بعد عدد كافٍ من السلطات.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Incomplete</source>
            <translation>غير مكتمل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Its copy is not finished, or broken.</source>
            <translation>نسخته غير مكتملة أو معطوبة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Nothing is known of it at present.</source>
            <translation>لا يُعرف عنه شيء الآن.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Too slow</source>
            <translation>بطيء جدًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It kept this machine waiting and was left.</source>
            <translation>أبقى هذا الجهاز منتظرًا فتُرك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>What it gave was not believed. Nothing was changed.</source>
            <translation>ما قدّمه لم يُصدَّق. لم يتغير شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Another history</source>
            <translation>تاريخ آخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It holds another history, validly signed. Both signed notes are kept as evidence.</source>
            <translation>لديه تاريخ آخر موقّع توقيعًا صحيحًا. حُفظت المذكرتان الموقّعتان دليلًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Not asked yet</source>
            <translation>لم يُسأل بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It was not asked in this window yet.</source>
            <translation>لم يُسأل في هذه النافذة بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Folder</source>
            <translation>مجلد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Authority here</source>
            <translation>سلطة هنا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Web</source>
            <translation>ويب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Peer</source>
            <translation>النظير</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Lag</source>
            <translation>التأخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Asked</source>
            <translation>سُئل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Read</source>
            <translation>قُرئ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Last error, or address</source>
            <translation>آخر خطأ أو العنوان</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Web, not encrypted</source>
            <translation>ويب، غير مشفّر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>{entries} ahead</source>
            <translation>متقدم بـ {entries}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>none</source>
            <translation>لا شيء</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>%n blocks</source>
            <comment>%n block</comment>
            <translation>
                <numerusform>%n كتلة</numerusform>
                <numerusform>%n كتلة</numerusform>
                <numerusform>كتلتان</numerusform>
                <numerusform>%n كتل</numerusform>
                <numerusform>%n كتلة</numerusform>
                <numerusform>%n كتلة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Two histories of this ledger are proven.</source>
            <translation>ثبت وجود تاريخين لهذا الدفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Rely on nothing that is not final, and show the evidence to the authorities.</source>
            <translation>لا تعتمد على ما ليس نهائيًا، واعرض الدليل على السلطات.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>This profile asks nobody.</source>
            <translation>ملف التعريف هذا لا يسأل أحدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Add a peer: an address, a folder, or a stick with a copy of the log.</source>
            <translation>أضف نظيرًا: عنوانًا أو مجلدًا أو ذاكرة فيها نسخة من اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>No peer was asked in this window yet.</source>
            <translation>لم يُسأل أي نظير في هذه النافذة بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>{agree} of {peers} with this copy.</source>
            <translation>{agree} من {peers} مع هذه النسخة.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>%n peers agree</source>
            <comment>%n peer agrees</comment>
            <translation>
                <numerusform>%n نظير متفق</numerusform>
                <numerusform>%n نظير متفق</numerusform>
                <numerusform>نظيرين متفقان</numerusform>
                <numerusform>%n نظراء متفقون</numerusform>
                <numerusform>%n نظيرًا متفق</numerusform>
                <numerusform>%n نظير متفق</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>{states} not asked yet</source>
            <translation>{states} لم تُسأل بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Its log</source>
            <translation>يوميته</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Its entries</source>
            <translation>قيوده</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Its root</source>
            <translation>جذره</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Address</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Read here</source>
            <translation>قُرئ هنا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>signature of the log</source>
            <translation>توقيع اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It is {said}.</source>
            <translation>النتيجة: {said}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>They are a quorum.</source>
            <translation>هي نصاب.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>They are no quorum.</source>
            <translation>ليست نصابًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Nobody</source>
            <translation>لا أحد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It is signed by {origin}.</source>
            <translation>وقّعه {origin}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>same history</source>
            <translation>التاريخ نفسه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Root here at that size</source>
            <translation>الجذر هنا عند ذلك الحجم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>It follows from the log.</source>
            <translation>يترتب على اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Expire on</source>
            <translation>تنتهي في</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>{balance} points</source>
            <translation>{balance} نقطة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>{title}, as the books of this copy say.</source>
            <translation>{title}، كما تقول دفاتر هذه النسخة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Programme</source>
            <translation>البرنامج</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Came in</source>
            <translation>الوارد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Went out</source>
            <translation>الصادر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Worth</source>
            <translation>القيمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Next to expire</source>
            <translation>الأقرب انتهاءً</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Account</source>
            <translation>الحساب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Left then</source>
            <translation>الباقي حينها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Were given in</source>
            <translation>مُنحت في</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Other account</source>
            <translation>الحساب الآخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>{move_word}: {points} points</source>
            <translation>{move_word}: {points} نقطة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>{whole} each, {units} counted.</source>
            <translation>{whole} لكل منها، حُسب {units}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Rule</source>
            <translation>القاعدة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Version</source>
            <translation>الإصدار</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>In window</source>
            <translation>في النافذة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>The rule gives these points</source>
            <translation>تعطي القاعدة هذه النقاط</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Paid for</source>
            <translation>دُفع مقابل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>{points} points are {worth}.</source>
            <translation>{points} نقطة تساوي {worth}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>The points are worth it</source>
            <translation>النقاط تساوي ذلك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>What it paid for</source>
            <translation>ما دُفع به</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>The bill was credited for it</source>
            <translation>قُيّد للفاتورة مقابله</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>{logged} is said, {computed} follows.</source>
            <translation>المذكور {logged}، والمترتب {computed}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>{value} % of its budget was given.</source>
            <translation>مُنح {value} % من ميزانيته.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>By</source>
            <translation>بواسطة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Given</source>
            <translation>مُنح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Earned</source>
            <translation>مكتسبة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Redeemed</source>
            <translation>مستبدلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Expired</source>
            <translation>منتهية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Received</source>
            <translation>مستلمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>{points} for {worth}</source>
            <translation>{points} مقابل {worth}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>{points} on {day}</source>
            <translation>{points} في {day}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Time (UTC)</source>
            <translation>الوقت (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Left</source>
            <translation>الباقي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Why</source>
            <translation>السبب</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>%n units</source>
            <comment>%n unit</comment>
            <translation>
                <numerusform>%n وحدة</numerusform>
                <numerusform>%n وحدة</numerusform>
                <numerusform>وحدتان</numerusform>
                <numerusform>%n وحدات</numerusform>
                <numerusform>%n وحدة</numerusform>
                <numerusform>%n وحدة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>a rule</source>
            <translation>قاعدة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>{named}, version {version}{units}</source>
            <translation>{named}، الإصدار {version}{units}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>for {amount}</source>
            <translation>مقابل {amount}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>their time was over</source>
            <translation>انقضى وقتها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Budget</source>
            <translation>الميزانية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>For</source>
            <translation>مقابل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Points each</source>
            <translation>نقاط لكل منها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Most a day</source>
            <translation>الحد اليومي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Expire after</source>
            <translation>تنتهي بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>In force</source>
            <translation>سارٍ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source> to {data}</source>
            <translation> إلى {data}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source> on</source>
            <translation> فصاعدًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>no cap</source>
            <translation>بلا حد أقصى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>never</source>
            <translation>أبدًا</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>%n days</source>
            <comment>%n day</comment>
            <translation>
                <numerusform>%n يوم</numerusform>
                <numerusform>%n يوم</numerusform>
                <numerusform>يومان</numerusform>
                <numerusform>%n أيام</numerusform>
                <numerusform>%n يومًا</numerusform>
                <numerusform>%n يوم</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>This stays beside the ledger, sealed for you and its readers. The ledger holds a commitment to it, from which nobody can tell what it says.</source>
            <translation>يبقى هذا بجانب الدفتر، مختومًا لك ولقرّائه. في الدفتر التزام به لا يستطيع أحد أن يعرف منه ما فيه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>An organisation, an office, an authority or a did:key of the roster.</source>
            <translation>منظمة أو مكتب أو سلطة أو did:key من القائمة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>Readers</source>
            <translation>القرّاء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>Reader</source>
            <translation>القارئ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>nobody but you</source>
            <translation>لا أحد سواك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>Not on the ledger</source>
            <translation>ليس في الدفتر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>For {names}:</source>
            <translation>لـ {names}:</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>Media type</source>
            <translation>نوع الوسائط</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>Document</source>
            <translation>المستند</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Held</source>
            <translation>محفوظ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>It was opened: it is the document that the ledger promises.</source>
            <translation>فُتح: هو المستند الذي يعد به الدفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>An envelope of the right length is here. It is closed: your key is locked, or no reader.</source>
            <translation>هنا مظروف بالطول الصحيح. هو مغلق: مفتاحك مقفل أو ليس قارئًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Not held</source>
            <translation>غير محفوظ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>The ledger promises it; it is not on this machine.</source>
            <translation>يعد به الدفتر؛ وليس على هذا الجهاز.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Erased</source>
            <translation>ممحو</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>It was erased, and no envelope is here.</source>
            <translation>مُحي، ولا مظروف هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Erased, still here</source>
            <translation>ممحو، ما زال هنا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>It was erased, and an envelope is still here. The next sync destroys it.</source>
            <translation>مُحي وما زال مظروف هنا. تُتلفه المزامنة التالية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Another document</source>
            <translation>مستند آخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>The envelope holds another document than the ledger promises. Do not rely on it.</source>
            <translation>في المظروف مستند غير الذي يعد به الدفتر. لا تعتمد عليه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>The envelope cannot be read. Take another copy from a folder, or ask its issuer.</source>
            <translation>لا يمكن قراءة المظروف. خذ نسخة أخرى من مجلد أو اسأل جهة إصداره.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Here</source>
            <translation>هنا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Granted to</source>
            <translation>ممنوح لـ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Length</source>
            <translation>الطول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>No record promises a private document.</source>
            <translation>لا سجل يعد بمستند خاص.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>{private} promised.</source>
            <translation>وُعد بـ {private}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>%n private documents are</source>
            <comment>%n private document is</comment>
            <translation>
                <numerusform>%n مستند خاص</numerusform>
                <numerusform>%n مستند خاص</numerusform>
                <numerusform>مستندين خاصين</numerusform>
                <numerusform>%n مستندات خاصة</numerusform>
                <numerusform>%n مستندًا خاصًا</numerusform>
                <numerusform>%n مستند خاص</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Commitment</source>
            <translation>الالتزام</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>nobody on the ledger</source>
            <translation>لا أحد في الدفتر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>{done} of {steps} recorded</source>
            <translation>سُجّل {done} من {steps}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>%n steps</source>
            <comment>%n step</comment>
            <translation>
                <numerusform>%n خطوة</numerusform>
                <numerusform>%n خطوة</numerusform>
                <numerusform>خطوتين</numerusform>
                <numerusform>%n خطوات</numerusform>
                <numerusform>%n خطوة</numerusform>
                <numerusform>%n خطوة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>{name}: the flaw is most likely at “{name2}”.</source>
            <translation>{name}: الأرجح أن الخلل عند «{name2}».</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>{name}: no step contradicts another, and none is overdue.</source>
            <translation>{name}: لا خطوة تناقض أخرى، ولا شيء متأخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>The steps are what records say; nothing is proven here.</source>
            <translation>الخطوات هي ما تقوله السجلات؛ لا يُثبت شيء هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>Done</source>
            <translation>تم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>{time}, entry {entry}</source>
            <translation>{time}، القيد {entry}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>This step is {word}.</source>
            <translation>هذه الخطوة: {word}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Still out</source>
            <translation>ما زال خارجًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Place name</source>
            <translation>اسم المكان</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Product</source>
            <translation>المنتج</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Product name</source>
            <translation>اسم المنتج</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Lot</source>
            <translation>التشغيلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Packs</source>
            <translation>العبوات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Quantity</source>
            <translation>الكمية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Unit</source>
            <translation>الوحدة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Unknown amount</source>
            <translation>كمية مجهولة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>First</source>
            <translation>الأول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Last</source>
            <translation>الأخير</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Examples</source>
            <translation>أمثلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>There is nothing to export.</source>
            <translation>لا يوجد ما يُصدَّر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Mark a lot or a pack as suspect.</source>
            <translation>علّم تشغيلة أو عبوة بأنها مشتبه بها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>As of</source>
            <translation>حتى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>{now}, {final_size} final entries</source>
            <translation>{now}، {final_size} قيدًا نهائيًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Suspect</source>
            <translation>المشتبه به</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Affected lots</source>
            <translation>التشغيلات المتأثرة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Not complete</source>
            <translation>غير مكتمل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>no</source>
            <translation>لا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>No file was dropped or opened yet.</source>
            <translation>لم يُفلَت ملف أو يُفتح بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Every check that was made speaks for it.</source>
            <translation>كل فحص أُجري يشهد له.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Everything in it fits together</source>
            <translation>كل ما فيه متسق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>It rests on whom you trust</source>
            <translation>يتوقف على من تثق به</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Its proof holds</source>
            <translation>برهانه صحيح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>The private document is the one promised</source>
            <translation>المستند الخاص هو الموعود به</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>An authority said so lately</source>
            <translation>قالت سلطة ذلك حديثًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Your copy knows what became of it</source>
            <translation>نسختك تعلم ما آل إليه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>It was not revoked since</source>
            <translation>لم يُبطل منذ ذلك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>The reading stands in its window</source>
            <translation>القراءة موجودة في نافذتها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>The entry is the one that was printed</source>
            <translation>القيد هو المطبوع نفسه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Your copy of the log</source>
            <translation>نسختك من اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>The record is known</source>
            <translation>السجل معروف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>The picture has {codes} codes.</source>
            <translation>في الصورة {codes} رموز.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>It takes a picture with one QR code in it.</source>
            <translation>يلزم صورة فيها رمز QR واحد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Take it again: closer, straight, in good light.</source>
            <translation>أعد التصوير: أقرب ومستقيمًا وفي ضوء جيد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>your copy</source>
            <translation>نسختك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>What could not be checked</source>
            <translation>ما تعذّر فحصه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>What it says, in its own words.</source>
            <translation>ما يقوله بكلماته.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Do not rely on what it says: it is not what was signed.</source>
            <translation>لا تعتمد على ما يقوله: ليس هو ما وُقّع.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Judged</source>
            <translation>حُكم عليه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>{size} final entries</source>
            <translation>{size} قيدًا نهائيًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>The anchor leads to the charter</source>
            <translation>المرساة تقود إلى الميثاق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>The checkpoint is cosigned</source>
            <translation>نقطة التحقق موقّعة بالاشتراك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>The checkpoint is signed by the log</source>
            <translation>وقّعت اليومية نقطة التحقق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>It is final</source>
            <translation>هو نهائي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Its bytes have the right form</source>
            <translation>بايتاته بالصيغة الصحيحة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Its issuer signed it</source>
            <translation>وقّعته جهة إصداره</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>It is in the cosigned tree</source>
            <translation>هو في الشجرة الموقّعة بالاشتراك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Its block is sealed</source>
            <translation>كتلته مختومة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>The rules admitted it</source>
            <translation>قبلته القواعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Nothing that changed it is left out</source>
            <translation>لم يُترك شيء غيّره</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Its issuer was enrolled</source>
            <translation>كانت جهة إصداره مقيّدة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>It fits its kind</source>
            <translation>يوافق نوعه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>A colleague approved it</source>
            <translation>اعتمده زميل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Its batch is complete</source>
            <translation>دفعته كاملة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Nothing took its place</source>
            <translation>لم يحل شيء محله</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Its dates hold</source>
            <translation>تواريخه صالحة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>The tables say the same</source>
            <translation>الجداول تقول الشيء نفسه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Something that is needed to judge it is missing here.</source>
            <translation>ينقص هنا شيء لازم للحكم عليه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Block {height}, {when} UTC, by {get}.</source>
            <translation>الكتلة {height}، {when} UTC، من {get}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>What became of it</source>
            <translation>ما آل إليه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Approve…</source>
            <translation>اعتماد…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Correct…</source>
            <translation>تصحيح…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Change status…</source>
            <translation>غيّر الحالة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_export.py" />
            <source>Search for something else.</source>
            <translation>ابحث عن شيء آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_export.py" />
            <source>Filter</source>
            <translation>المرشّح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_export.py" />
            <source>all records</source>
            <translation>كل السجلات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>Data</source>
            <translation>البيانات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>More</source>
            <translation>المزيد</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>%n values</source>
            <comment>%n value</comment>
            <translation>
                <numerusform>%n قيمة</numerusform>
                <numerusform>%n قيمة</numerusform>
                <numerusform>قيمتان</numerusform>
                <numerusform>%n قيم</numerusform>
                <numerusform>%n قيمة</numerusform>
                <numerusform>%n قيمة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>End</source>
            <translation>النهاية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>and {about} more</source>
            <translation>و{about} غيرها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>Holder</source>
            <translation>الحامل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>Private part</source>
            <translation>الجزء الخاص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>Yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>No</source>
            <translation>لا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Labels</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Verdict</source>
            <translation>الحكم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Cannot check</source>
            <translation>تعذر الفحص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Unknown issuer</source>
            <translation>جهة إصدار مجهولة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Not final</source>
            <translation>ليس نهائيًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Superseded</source>
            <translation>حل محله غيره</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Not yet valid</source>
            <translation>لم يسرِ بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Valid</source>
            <translation>ساري</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_export.py" />
            <source>Signed report</source>
            <translation>تقرير موقّع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_export.py" />
            <source>Report, not signed (your key is locked),</source>
            <translation>تقرير غير موقّع (مفتاحك مقفل)،</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_export.py" />
            <source>; it holds {told} over private documents</source>
            <translation>؛ وفيه {told} عن مستندات خاصة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_export.py" />
            <source>{words} written to {path}{holds}</source>
            <translation>{words} كُتب إلى {path}{holds}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Clean, </source>
            <translation>سليم، </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Not every check could be made, </source>
            <translation>تعذّر إجراء بعض الفحوص، </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Only in the report</source>
            <translation>في التقرير فقط</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Only found here</source>
            <translation>وُجد هنا فقط</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>It is about another ledger.</source>
            <translation>هو عن دفتر آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>It is about {size} entries; this copy has fewer. Sync it.</source>
            <translation>هو عن {size} قيدًا؛ وفي هذه النسخة أقل. زامنها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>It says</source>
            <translation>يقول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Signature</source>
            <translation>التوقيع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>It is not signed: anybody can have written it.</source>
            <translation>هو غير موقّع: ربما كتبه أي شخص.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>It holds, by {signer}, which this ledger does not know.</source>
            <translation>هو صحيح، من {signer} الذي لا يعرفه هذا الدفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>It holds, by {who}, enrolled as {roles}.</source>
            <translation>هو صحيح، من {who}، المقيّد بصفة {roles}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Checkpoint</source>
            <translation>نقطة التحقق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>This copy has another root over these entries: {here}.</source>
            <translation>لهذه النسخة جذر آخر على هذه القيود: {here}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>The same root, not yet final here.</source>
            <translation>الجذر نفسه، وليس نهائيًا هنا بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>The same root over these entries, final here, too.</source>
            <translation>الجذر نفسه على هذه القيود، وهو نهائي هنا أيضًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>A note of the report is not an object.</source>
            <translation>إحدى مذكرات التقرير ليست كائنًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Where</source>
            <translation>أين</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Report</source>
            <translation>التقرير</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>found more or less often</source>
            <translation>وُجد أكثر أو أقل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source> {findings} over private documents: not compared.</source>
            <translation> {findings} على مستندات خاصة: لم تُقارن.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>The same: this copy leads to the same findings.{rest}</source>
            <translation>متطابق: تقود هذه النسخة إلى الملاحظات نفسها.{rest}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>%n differences</source>
            <comment>%n difference</comment>
            <translation>
                <numerusform>%n فرق</numerusform>
                <numerusform>%n فرق</numerusform>
                <numerusform>فرقان</numerusform>
                <numerusform>%n فروق</numerusform>
                <numerusform>%n فرقًا</numerusform>
                <numerusform>%n فرق</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_list.py" />
            <source>This draw does not follow from its plan.</source>
            <translation>لا تترتب هذه القرعة على خطتها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_list.py" />
            <source>Ask its maker; do not rely on it.</source>
            <translation>اسأل صاحبها؛ ولا تعتمد عليها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Sample</source>
            <translation>العينة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Drawn</source>
            <translation>المسحوب بالقرعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Seed</source>
            <translation>البذرة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{draws} of {members}</source>
            <translation>{draws} من {members}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Not to be relied on</source>
            <translation>لا يُعتمد عليها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Waits for {blocks}</source>
            <translation>بانتظار {blocks}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{done} of {members} inspected</source>
            <translation>فُتّش {done} من {members}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>All inspected</source>
            <translation>فُتّشت كلها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>No.</source>
            <translation>رقم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Member</source>
            <translation>العنصر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>What it is</source>
            <translation>ما هو</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Inspection</source>
            <translation>التفتيش</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{damaged} files cannot be read.</source>
            <translation>لا يمكن قراءة {damaged} ملفات.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>No sample is planned.</source>
            <translation>لا عينة مخططة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{inspections} to be made</source>
            <translation>المتبقي: {inspections}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>%n inspections</source>
            <comment>%n inspection</comment>
            <translation>
                <numerusform>%n عملية تفتيش</numerusform>
                <numerusform>%n عملية تفتيش</numerusform>
                <numerusform>عمليتا تفتيش</numerusform>
                <numerusform>%n عمليات تفتيش</numerusform>
                <numerusform>%n عملية تفتيش</numerusform>
                <numerusform>%n عملية تفتيش</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{plans} for a block.</source>
            <translation>{plans} كتلة.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>%n plans wait</source>
            <comment>%n plan waits</comment>
            <translation>
                <numerusform>%n خطة تنتظر</numerusform>
                <numerusform>%n خطة تنتظر</numerusform>
                <numerusform>خطتان تنتظران</numerusform>
                <numerusform>%n خطط تنتظر</numerusform>
                <numerusform>%n خطة تنتظر</numerusform>
                <numerusform>%n خطة تنتظر</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Search</source>
            <translation>بحث</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Drawn are</source>
            <translation>يُختار بالقرعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Over</source>
            <translation>على</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{size} entries</source>
            <translation>{size} قيدًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Planned</source>
            <translation>خُطط</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{moment} UTC, by the maker's clock</source>
            <translation>{moment} UTC، بحسب ساعة صاحبها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Plan</source>
            <translation>الخطة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{words}. {draws} of {members} {unit}.</source>
            <translation>{words}. {draws} من {members} {unit}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>It is the maker's, over this plan.</source>
            <translation>هو توقيع صاحب الخطة عليها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Draw</source>
            <translation>القرعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Block {height} is not final here.</source>
            <translation>الكتلة {height} ليست نهائية هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Members</source>
            <translation>العناصر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>The search finds the same {members} {unit}.</source>
            <translation>يجد البحث نفس {members} {unit}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>The root after block {height}, which is final.</source>
            <translation>الجذر بعد الكتلة {height}، وهي نهائية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>The plan says that it is older than the block.</source>
            <translation>تقول الخطة إنها أقدم من الكتلة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>SHA-256 over all members, in byte order</source>
            <translation>SHA-256 لكل العناصر، بترتيب البايتات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>SHA-256 of the plan</source>
            <translation>SHA-256 للخطة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Seed: the root of the log</source>
            <translation>البذرة: جذر اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>the smallest SHA-256 of civicledger/sample-draw/1, newline, plan, seed, member</source>
            <translation>أصغر SHA-256 لـ civicledger/sample-draw/1 وسطر جديد والخطة والبذرة والعنصر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Drawn are those with</source>
            <translation>يُختار بالقرعة ما له</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>sort of record</source>
            <translation>نوع السجل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>verdict or state</source>
            <translation>حكم أو حالة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>who issued it</source>
            <translation>من أصدره</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>thing it is about</source>
            <translation>الشيء الذي يخصه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>records that refer to it</source>
            <translation>السجلات التي تشير إليه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>place in the log</source>
            <translation>الموضع في اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>from this day on</source>
            <translation>من هذا اليوم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>until this day</source>
            <translation>حتى هذا اليوم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>your label</source>
            <translation>وسمك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>word of your note</source>
            <translation>كلمة من مذكرتك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>The newest checkpoint's signature does not hold.</source>
            <translation>توقيع أحدث نقطة تحقق غير صحيح.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>No checkpoint in this copy has a quorum of cosignatures.</source>
            <translation>لا نقطة تحقق في هذه النسخة لها نصاب تواقيع.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>Final to block {height}, cosigned {ago}.</source>
            <translation>نهائي حتى الكتلة {height}، وُقّع بالاشتراك {ago}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>The ledger as of block {final_height}.</source>
            <translation>الدفتر كما كان عند الكتلة {final_height}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{records} were on it.</source>
            <translation>كان فيه {records}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{rest} They are being checked as of then.</source>
            <translation>{rest} تُفحص كما كانت حينها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>They are too many to be checked across each other as of then.</source>
            <translation>هي أكثر من أن تُفحص معًا كما كانت حينها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{rest} Checks across them give {found}.</source>
            <translation>{rest} نتيجة الفحوص عبرها: {found}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>This copy is empty.</source>
            <translation>هذه النسخة فارغة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>It fills with the first sync.</source>
            <translation>تمتلئ مع أول مزامنة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>This copy cannot be trusted; run an audit.</source>
            <translation>لا يوثق بهذه النسخة؛ أجرِ تدقيقًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>Not audited in this window yet.</source>
            <translation>لم تُدقَّق في هذه النافذة بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>over {entries}</source>
            <translation>على {entries}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{over}, bytes, tree, seals and checkpoints only</source>
            <translation>{over}، البايتات والشجرة والأختام ونقاط التحقق فقط</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sentences.py" />
            <source>%n checks were</source>
            <comment>%n check was</comment>
            <translation>
                <numerusform>%n فحص</numerusform>
                <numerusform>%n فحص</numerusform>
                <numerusform>فحصان</numerusform>
                <numerusform>%n فحوص</numerusform>
                <numerusform>%n فحصًا</numerusform>
                <numerusform>%n فحص</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{over}{over2}; {skipped} not made.</source>
            <translation>{over}{over2}؛ لم يُجرَ {skipped}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>Every check that was made passed.</source>
            <translation>اجتيز كل فحص أُجري.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>A check could not finish.</source>
            <translation>تعذّر إتمام فحص.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>See what was not checked.</source>
            <translation>انظر ما لم يُفحص.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sentences.py" />
            <source>%n critical faults</source>
            <comment>%n critical fault</comment>
            <translation>
                <numerusform>%n عطل حرج</numerusform>
                <numerusform>%n عطل حرج</numerusform>
                <numerusform>عطلان حرجان</numerusform>
                <numerusform>%n أعطال حرجة</numerusform>
                <numerusform>%n عطلًا حرجًا</numerusform>
                <numerusform>%n عطل حرج</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sentences.py" />
            <source>%n errors</source>
            <comment>%n error</comment>
            <translation>
                <numerusform>%n خطأ</numerusform>
                <numerusform>%n خطأ</numerusform>
                <numerusform>خطآن</numerusform>
                <numerusform>%n أخطاء</numerusform>
                <numerusform>%n خطأ</numerusform>
                <numerusform>%n خطأ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sentences.py" />
            <source>%n warnings</source>
            <comment>%n warning</comment>
            <translation>
                <numerusform>%n تحذير</numerusform>
                <numerusform>%n تحذير</numerusform>
                <numerusform>تحذيران</numerusform>
                <numerusform>%n تحذيرات</numerusform>
                <numerusform>%n تحذيرًا</numerusform>
                <numerusform>%n تحذير</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sentences.py" />
            <source>%n statements are</source>
            <comment>%n statement is</comment>
            <translation>
                <numerusform>%n إفادة</numerusform>
                <numerusform>%n إفادة</numerusform>
                <numerusform>إفادتان</numerusform>
                <numerusform>%n إفادات</numerusform>
                <numerusform>%n إفادة</numerusform>
                <numerusform>%n إفادة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{signed} signed with your key, and not known to this machine.</source>
            <translation>{signed} موقّعة بمفتاحك وغير معروفة لهذا الجهاز.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{new} on what you watch.</source>
            <translation>{new} عمّا تتابعه.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sentences.py" />
            <source>%n new records</source>
            <comment>%n new record</comment>
            <translation>
                <numerusform>%n سجل جديد</numerusform>
                <numerusform>%n سجل جديد</numerusform>
                <numerusform>سجلان جديدان</numerusform>
                <numerusform>%n سجلات جديدة</numerusform>
                <numerusform>%n سجلًا جديدًا</numerusform>
                <numerusform>%n سجل جديد</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{new} since the sync before.</source>
            <translation>{new} منذ المزامنة السابقة.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sentences.py" />
            <source>%n new findings</source>
            <comment>%n new finding</comment>
            <translation>
                <numerusform>%n ملاحظة جديدة</numerusform>
                <numerusform>%n ملاحظة جديدة</numerusform>
                <numerusform>ملاحظتان جديدتان</numerusform>
                <numerusform>%n ملاحظات جديدة</numerusform>
                <numerusform>%n ملاحظة جديدة</numerusform>
                <numerusform>%n ملاحظة جديدة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>Checks across the records, made after each sync, have found nothing.</source>
            <translation>الفحوص عبر السجلات بعد كل مزامنة لم تجد شيئًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>Checks across the records, made after each sync: {by_severity}.</source>
            <translation>الفحوص عبر السجلات بعد كل مزامنة: {by_severity}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>Audited {ago}</source>
            <translation>دُقّق {ago}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>Compute again to see whether it follows from the log.</source>
            <translation>أعد الحساب لترى هل يترتب على اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>of the service and district in its period, logged before it</source>
            <translation>للخدمة والحي في مدتها، دُوّنت قبلها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>Service</source>
            <translation>الخدمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>Period</source>
            <translation>المدة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>Computed as</source>
            <translation>حُسب بطريقة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>Promised in</source>
            <translation>وُعد به في</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>The log does not give what this record says.</source>
            <translation>لا تعطي اليومية ما يقوله هذا السجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>{broken} that it should be: {limit_words}.</source>
            <translation>{broken} مما ينبغي: {limit_words}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>It follows from the log</source>
            <translation>يترتب على اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source> and keeps its limit.</source>
            <translation> ويلتزم حدّه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>{what}: {logged} is said, {computed} follows</source>
            <translation>{what}: المذكور {logged}، والمترتب {computed}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>From {records} {order}.</source>
            <translation>من {records} {order}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>It keeps its limit</source>
            <translation>يلتزم حدّه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>Nobody has published a limit for it.</source>
            <translation>لم ينشر أحد حدًا له.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>as the record itself promises</source>
            <translation>كما يعد السجل نفسه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>as an authority has published</source>
            <translation>كما نشرت سلطة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>Whole city</source>
            <translation>المدينة كلها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>Below the least</source>
            <translation>دون الحد الأدنى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>Above the most</source>
            <translation>فوق الحد الأعلى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>Not what the log gives</source>
            <translation>ليس ما تعطيه اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>Within its limit</source>
            <translation>ضمن حدّه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>No limit</source>
            <translation>بلا حد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>Standing</source>
            <translation>الوضع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>Figure</source>
            <translation>المؤشر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>District</source>
            <translation>الحي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>The log says</source>
            <translation>تقول اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>It follows</source>
            <translation>المترتب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>until {each}</source>
            <translation>حتى {each}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>{it} to {it2}</source>
            <translation>{it} إلى {it2}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>at least</source>
            <translation>على الأقل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>at most</source>
            <translation>على الأكثر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/statement_rows.py" />
            <source>Seal of the block</source>
            <translation>ختم الكتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/statement_rows.py" />
            <source>{kinds} and {kinds2} other kinds</source>
            <translation>{kinds} و{kinds2} أنواع أخرى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/statement_rows.py" />
            <source>Charter</source>
            <translation>الميثاق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/statement_rows.py" />
            <source>{what} (void: {void})</source>
            <translation>{what} (باطل: {void})</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/step_rows.py" />
            <source>Step</source>
            <translation>الخطوة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/step_rows.py" />
            <source>When</source>
            <translation>متى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>and {lines} more</source>
            <translation>و{lines} غيرها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>No check objects to its records</source>
            <translation>لا يعترض أي فحص على سجلاته</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>What is wrong</source>
            <translation>ما الخطأ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>Also on record</source>
            <translation>مسجل أيضًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>At its places</source>
            <translation>في أماكنه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>Linked further</source>
            <translation>روابط أبعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>Recorded by</source>
            <translation>سجّله</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>{found}, {first} to {last}</source>
            <translation>{found}، {first} إلى {last}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>A key that is not enrolled</source>
            <translation>مفتاح غير مقيّد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>{records}, key …{did}</source>
            <translation>{records}، المفتاح …{did}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_picture.py" />
            <source>Lots</source>
            <translation>التشغيلات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_picture.py" />
            <source>Containers</source>
            <translation>الحاويات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_picture.py" />
            <source>Things</source>
            <translation>الأشياء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_picture.py" />
            <source>{members} more</source>
            <translation>{members} غيرها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_picture.py" />
            <source>Places</source>
            <translation>الأماكن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>How much</source>
            <translation>كم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>Last seen</source>
            <translation>آخر مشاهدة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>Explains</source>
            <translation>يفسّر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>Common source</source>
            <translation>المصدر المشترك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>Can have reached</source>
            <translation>ربما وصل إلى</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>%n packs</source>
            <comment>%n pack</comment>
            <translation>
                <numerusform>%n عبوة</numerusform>
                <numerusform>%n عبوة</numerusform>
                <numerusform>عبوتان</numerusform>
                <numerusform>%n عبوات</numerusform>
                <numerusform>%n عبوة</numerusform>
                <numerusform>%n عبوة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>pieces</source>
            <translation>قطع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>an unknown amount</source>
            <translation>كمية مجهولة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>Lot or thing</source>
            <translation>تشغيلة أو شيء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>{outcomes} of {suspects}</source>
            <translation>{outcomes} من {suspects}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>%n suspects</source>
            <comment>%n suspect</comment>
            <translation>
                <numerusform>%n مشتبه به</numerusform>
                <numerusform>%n مشتبه به</numerusform>
                <numerusform>مشتبه بهما</numerusform>
                <numerusform>%n مشتبه بها</numerusform>
                <numerusform>%n مشتبهًا به</numerusform>
                <numerusform>%n مشتبه به</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>{cases}, {steps} before</source>
            <translation>{cases}، قبل {steps}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>A thing</source>
            <translation>شيء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>Its Digital Link, EPC URN, the text below its bar code, or its lot or serial number alone</source>
            <translation>رابط Digital Link الخاص به، أو EPC URN، أو النص تحت رمزه الشريطي، أو رقم تشغيلته أو رقمه التسلسلي وحده</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>A product</source>
            <translation>منتج</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>Its number or its name; you choose among its lots</source>
            <translation>رقمه أو اسمه؛ ثم تختار من تشغيلاته</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>A code</source>
            <translation>رمز</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>Scanned by a reader that types like a keyboard, or a picture of it: dropped here, pasted, or opened with Read a code</source>
            <translation>ممسوح بقارئ يكتب كلوحة مفاتيح، أو صورة له: تُفلت هنا أو تُلصق أو تُفتح بـ«اقرأ رمزًا»</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>A record</source>
            <translation>سجل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>Its id: a recall notice is followed as its lots, a request, an incident or an inspection step by step</source>
            <translation>معرّفه: يُتتبع إشعار الاستدعاء بتشغيلاته، والطلب أو الحادث أو التفتيش خطوة خطوة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>Watched</source>
            <translation>متابَع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>New</source>
            <translation>جديد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>A trail leads from one thing to all that it came from and went into.</source>
            <translation>يقود المسار من شيء واحد إلى كل ما جاء منه وما دخل فيه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>What can be followed</source>
            <translation>ما يمكن تتبعه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>Ways to ask</source>
            <translation>طرق السؤال</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>Recall of {map}{rest}</source>
            <translation>استدعاء {map}{rest}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>{sort} of {product}</source>
            <translation>{sort} من {product}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>Lane</source>
            <translation>المسلك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>Measured</source>
            <translation>المقيس</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>{named} more</source>
            <translation>{named} غيرها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source> to </source>
            <translation> إلى </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>Latitude</source>
            <translation>خط العرض</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>Longitude</source>
            <translation>خط الطول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>Accuracy</source>
            <translation>الدقة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>{low} to {high} °C</source>
            <translation>{low} إلى {high} °C</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>{words}, outside</source>
            <translation>{words}، خارج الحدود</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>Made</source>
            <translation>صُنع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>Moved</source>
            <translation>نُقل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>Gone</source>
            <translation>خرج</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>Told</source>
            <translation>ذُكر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>Event</source>
            <translation>الحدث</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>and {named} more</source>
            <translation>و{named} غيرها</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>%n windows are</source>
            <comment>%n window is</comment>
            <translation>
                <numerusform>%n نافذة</numerusform>
                <numerusform>%n نافذة</numerusform>
                <numerusform>نافذتان</numerusform>
                <numerusform>%n نوافذ</numerusform>
                <numerusform>%n نافذة</numerusform>
                <numerusform>%n نافذة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>; {closed} private</source>
            <translation>؛ {closed} خاصة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>nothing was measured beside the goods{rest}</source>
            <translation>لم يُقَس شيء بجانب البضائع{rest}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>%n measurements</source>
            <comment>%n measurement</comment>
            <translation>
                <numerusform>%n قياس</numerusform>
                <numerusform>%n قياس</numerusform>
                <numerusform>قياسان</numerusform>
                <numerusform>%n قياسات</numerusform>
                <numerusform>%n قياسًا</numerusform>
                <numerusform>%n قياس</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>{count}, {outside} outside the limits of the goods{rest}</source>
            <translation>{count}، منها {outside} خارج حدود البضائع{rest}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>all within the limits</source>
            <translation>كلها ضمن الحدود</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>no limits on record</source>
            <translation>لا حدود مسجلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>made there</source>
            <translation>صُنع هناك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>packed</source>
            <translation>عُبّئ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>moved</source>
            <translation>نُقل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>made of it</source>
            <translation>صُنع منه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>It is not complete: {notes}</source>
            <translation>ليس مكتملًا: {notes}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>%n records read</source>
            <comment>%n record read</comment>
            <translation>
                <numerusform>%n سجل مقروء</numerusform>
                <numerusform>%n سجل مقروء</numerusform>
                <numerusform>سجلان مقروءان</numerusform>
                <numerusform>%n سجلات مقروءة</numerusform>
                <numerusform>%n سجلًا مقروءًا</numerusform>
                <numerusform>%n سجل مقروء</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>The audit objects to none of it.</source>
            <translation>لا يعترض التدقيق على شيء منه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>No check objects to it; an audit would prove the records themselves.</source>
            <translation>لا يعترض عليه أي فحص؛ والتدقيق يثبت السجلات نفسها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>Where it came from</source>
            <translation>من أين جاء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>Where it went</source>
            <translation>إلى أين ذهب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>{stocks} still out</source>
            <translation>{stocks} ما زالت خارجًا</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>%n stocks are</source>
            <comment>%n stock is</comment>
            <translation>
                <numerusform>%n مخزون</numerusform>
                <numerusform>%n مخزون</numerusform>
                <numerusform>مخزونان</numerusform>
                <numerusform>%n مخزونات</numerusform>
                <numerusform>%n مخزونًا</numerusform>
                <numerusform>%n مخزون</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>nothing is still out</source>
            <translation>لم يبقَ شيء خارجًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>A recall has to reach {lots} and {packs} at {places}; {still}.</source>
            <translation>على الاستدعاء أن يصل إلى {lots} و{packs} في {places}؛ {still}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>%n lots</source>
            <comment>%n lot</comment>
            <translation>
                <numerusform>%n تشغيلة</numerusform>
                <numerusform>%n تشغيلة</numerusform>
                <numerusform>تشغيلتان</numerusform>
                <numerusform>%n تشغيلات</numerusform>
                <numerusform>%n تشغيلة</numerusform>
                <numerusform>%n تشغيلة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>%n places</source>
            <comment>%n place</comment>
            <translation>
                <numerusform>%n مكان</numerusform>
                <numerusform>%n مكان</numerusform>
                <numerusform>مكانان</numerusform>
                <numerusform>%n أماكن</numerusform>
                <numerusform>%n مكانًا</numerusform>
                <numerusform>%n مكان</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>%n things</source>
            <comment>%n thing</comment>
            <translation>
                <numerusform>%n شيء</numerusform>
                <numerusform>%n شيء</numerusform>
                <numerusform>شيئان</numerusform>
                <numerusform>%n أشياء</numerusform>
                <numerusform>%n شيئًا</numerusform>
                <numerusform>%n شيء</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>lot {thing}</source>
            <translation>التشغيلة {thing}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>pack {thing}</source>
            <translation>العبوة {thing}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>went into</source>
            <translation>دخل في</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>came from</source>
            <translation>جاء من</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>It </source>
            <translation>هو </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source> and </source>
            <translation> و</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>It was at {places}; nothing went into it or was made of it</source>
            <translation>كان في {places}؛ لم يدخل فيه شيء ولم يُصنع منه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>{text}; it was at {places}</source>
            <translation>{text}؛ وكان في {places}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>One finding touches it: {first}.</source>
            <translation>تمسّه ملاحظة واحدة: {first}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>{touching} findings touch it, first: {first}.</source>
            <translation>تمسّه {touching} ملاحظات، أولاها: {first}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>{first} to {last}</source>
            <translation>{first} إلى {last}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>{members} places</source>
            <translation>{members} مكانًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>{told} of {product}</source>
            <translation>{told} من {product}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>Such as</source>
            <translation>مثل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>Now</source>
            <translation>الآن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>Since</source>
            <translation>منذ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>Last step</source>
            <translation>آخر خطوة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Nothing of this counts before the authorities have made it final.</source>
            <translation>لا يُعتد بشيء من هذا قبل أن تجعله السلطات نهائيًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Until then every node may still refuse it: whoever offers can have offered the same to somebody else.</source>
            <translation>وحتى ذلك الحين قد ترفضه أي عقدة: فمن يعرض قد يكون عرض الشيء نفسه على غيرك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Opened, not signed</source>
            <translation>مفتوح، غير موقّع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Signed, not sent</source>
            <translation>موقّع، غير مرسل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Accepted</source>
            <translation>مقبول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Declined</source>
            <translation>مرفوض</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Disputed</source>
            <translation>متنازع عليه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Answered, not sent</source>
            <translation>أُجيب، لم يُرسل</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>%n points</source>
            <comment>%n point</comment>
            <translation>
                <numerusform>%n نقطة</numerusform>
                <numerusform>%n نقطة</numerusform>
                <numerusform>نقطتان</numerusform>
                <numerusform>%n نقاط</numerusform>
                <numerusform>%n نقطة</numerusform>
                <numerusform>%n نقطة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>a claim of {units}</source>
            <translation>مطالبة بمبلغ {units}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>You</source>
            <translation>أنت</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>{word}, and final.</source>
            <translation>{word}، ونهائي.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>offer</source>
            <translation>العرض</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>answer</source>
            <translation>الرد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Form and signatures are good</source>
            <translation>الصيغة والتواقيع سليمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>The rules refuse the {name}</source>
            <translation>ترفض القواعد: {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>By the copy of the log that is here.</source>
            <translation>بحسب نسخة اليومية الموجودة هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>The rules would let the {name} in</source>
            <translation>تقبل القواعد: {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Entry {entry}.</source>
            <translation>القيد {entry}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>The {name} is on the ledger</source>
            <translation>في الدفتر: {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Answered by the other party</source>
            <translation>أجاب عنه الطرف الآخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Against it stands a record</source>
            <translation>يقابله سجل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>Sort</source>
            <translation>النوع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>Because of</source>
            <translation>بسبب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>Found (UTC)</source>
            <translation>وُجد (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>Nothing is followed yet.</source>
            <translation>لا يُتتبع شيء بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>{count} on what you watch.</source>
            <translation>{count} عمّا تتابعه.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>%n things are watched</source>
            <comment>%n thing is watched</comment>
            <translation>
                <numerusform>لا شيء مراقب (%n)</numerusform>
                <numerusform>شيء واحد مراقب (%n)</numerusform>
                <numerusform>شيئان مراقبان</numerusform>
                <numerusform>%n أشياء مراقبة</numerusform>
                <numerusform>%n شيئًا مراقبًا</numerusform>
                <numerusform>%n شيء مراقب</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>{count}; none has news.</source>
            <translation>{count}؛ لا جديد فيها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>{how}, block {height}</source>
            <translation>{how}، الكتلة {height}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>and {alerts} more</source>
            <translation>و{alerts} غيرها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>{told} that you have not seen.</source>
            <translation>لم تشاهدها بعد: {told}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>Nothing new since you looked.</source>
            <translation>لا جديد منذ اطلاعك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>Watched since</source>
            <translation>متابَع منذ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>New records</source>
            <translation>سجلات جديدة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>These are no days.</source>
            <translation>هذه ليست أيامًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Write them as 2026-04-03.</source>
            <translation>اكتبها مثل 2026-04-03.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>The first day is after the last one.</source>
            <translation>اليوم الأول بعد الأخير.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Exchange them.</source>
            <translation>بدّل بينهما.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>No block of this copy was sealed in these days.</source>
            <translation>لم تُختم أي كتلة في هذه النسخة في هذه الأيام.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Blocks</source>
            <translation>الكتل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>blocks {height} to {height2}, by the time of their seals</source>
            <translation>الكتل {height} إلى {height2}، بحسب وقت أختامها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>entries {first} to {seal}</source>
            <translation>القيود {first} إلى {seal}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>in {span}</source>
            <translation>في {span}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Void statements</source>
            <translation>إفادات باطلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>newest final checkpoint, root {root}…</source>
            <translation>أحدث نقطة تحقق نهائية، الجذر {root}…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Final entries in all</source>
            <translation>كل القيود النهائية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>found first in these days, by the checks after each sync</source>
            <translation>وُجدت أول مرة في هذه الأيام بالفحوص بعد كل مزامنة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>{fresh} of them {new}</source>
            <translation>منها {fresh} {new}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>all that the audit found</source>
            <translation>كل ما وجده التدقيق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>From the audit of {when}, {when2} UTC, over {size} entries of this copy.</source>
            <translation>من تدقيق {when}، {when2} UTC، على {size} قيدًا من هذه النسخة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>From the checks after each sync, over {size} entries. Bytes, signatures and rules are looked at by an audit, and none was made.</source>
            <translation>من الفحوص بعد كل مزامنة، على {size} قيدًا. أما البايتات والتواقيع والقواعد فينظر فيها التدقيق، ولم يُجرَ أي تدقيق.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Nothing was audited or checked yet: these are not zero, they are not known.</source>
            <translation>لم يُدقَّق أو يُفحص شيء بعد: هذه ليست أصفارًا، بل غير معروفة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>incidents, requests and works on record, page Incidents</source>
            <translation>الحوادث والطلبات والأعمال المسجلة، صفحة الحوادث</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Begun in these days</source>
            <translation>بدأت في هذه الأيام</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Closed in these days</source>
            <translation>أُغلقت في هذه الأيام</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>by the time of their last step</source>
            <translation>بحسب وقت آخر خطوة فيها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Open now</source>
            <translation>مفتوحة الآن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>a promised step was not taken in time</source>
            <translation>لم تُتخذ خطوة موعودة في وقتها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Education</source>
            <translation>التعليم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Health</source>
            <translation>الصحة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Medicines</source>
            <translation>الأدوية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Food</source>
            <translation>الغذاء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Devices</source>
            <translation>الأجهزة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Rewards</source>
            <translation>المكافآت</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>City</source>
            <translation>المدينة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Voting</source>
            <translation>التصويت</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Maintenance</source>
            <translation>الصيانة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Employment</source>
            <translation>التوظيف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Transfers</source>
            <translation>التحويلات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Other</source>
            <translation>غير ذلك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Critical</source>
            <translation>حرج</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Error</source>
            <translation>خطأ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Warning</source>
            <translation>تحذير</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Note</source>
            <translation>إشارة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>just now</source>
            <translation>الآن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>{seconds} min ago</source>
            <translation>قبل {seconds} د</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>{seconds} h ago</source>
            <translation>قبل {seconds} س</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/words.py" />
            <source>%n days ago</source>
            <comment>%n day ago</comment>
            <translation>
                <numerusform>قبل %n يوم</numerusform>
                <numerusform>قبل %n يوم</numerusform>
                <numerusform>قبل يومين</numerusform>
                <numerusform>قبل %n أيام</numerusform>
                <numerusform>قبل %n يومًا</numerusform>
                <numerusform>قبل %n يوم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/words.py" />
            <source>%n months ago</source>
            <comment>%n month ago</comment>
            <translation>
                <numerusform>قبل %n شهر</numerusform>
                <numerusform>قبل %n شهر</numerusform>
                <numerusform>قبل شهرين</numerusform>
                <numerusform>قبل %n أشهر</numerusform>
                <numerusform>قبل %n شهرًا</numerusform>
                <numerusform>قبل %n شهر</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>{hours} h {minutes} min</source>
            <translation>{hours} س {minutes} د</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>{minutes} min</source>
            <translation>{minutes} د</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} د {seconds} ث</translation>
        </message>
        <message>
            <location filename="../../desktop/views/own_words.py" />
            <source>Text of the note</source>
            <translation>نص المذكرة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/own_words.py" />
            <source>There are no notes to export.</source>
            <translation>لا مذكرات للتصدير.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Open…</source>
            <translation>افتح…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Unlock…</source>
            <translation>فك القفل…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Issue {count}…</source>
            <translation>أصدر {count}…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Issue…</source>
            <translation>أصدر…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>All of them or none</source>
            <translation>كلها أو لا شيء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Nothing is wrong.</source>
            <translation>لا خطأ.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Preview…</source>
            <translation>معاينة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>The record of this row</source>
            <translation>سجل هذا الصف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Open a list</source>
            <translation>افتح قائمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>This key may not issue that kind of record.</source>
            <translation>لا يحق لهذا المفتاح إصدار ذلك النوع من السجلات.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>The table of {moment} is back.</source>
            <translation>عاد جدول {moment}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Checking the rows</source>
            <translation>فحص الصفوف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>{records} there now.</source>
            <translation>{records} هناك الآن.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/batch.py" />
            <source>%n records wait</source>
            <comment>%n record waits</comment>
            <translation>
                <numerusform>%n سجل ينتظر</numerusform>
                <numerusform>%n سجل ينتظر</numerusform>
                <numerusform>سجلان ينتظران</numerusform>
                <numerusform>%n سجلات تنتظر</numerusform>
                <numerusform>%n سجلًا ينتظر</numerusform>
                <numerusform>%n سجل ينتظر</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Template…</source>
            <translation>قالب…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Paste</source>
            <translation>لصق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>List…</source>
            <translation>قائمة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Preview</source>
            <translation>معاينة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Take out {count}</source>
            <translation>أخرج {count}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Take out repeats</source>
            <translation>أخرج المكررات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Column means…</source>
            <translation>معنى العمود…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Compare list</source>
            <translation>قارن القائمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>The records are being queued.</source>
            <translation>تُدرج السجلات.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Block {current}</source>
            <translation>الكتلة {current}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>{reached} of {blocks}</source>
            <translation>{reached} من {blocks}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>An audit is under way; it hashes every byte and replays every rule.</source>
            <translation>تدقيق قيد التنفيذ؛ يجزّئ كل بايت ويعيد تطبيق كل قاعدة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>{told} are checked so far.</source>
            <translation>فُحص حتى الآن {told}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Blocks after {height} are faded here, and left out elsewhere.</source>
            <translation>الكتل بعد {height} باهتة هنا ومتروكة في غير هذا الموضع.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>The audit found no sound checkpoint to compare the blocks with.</source>
            <translation>لم يجد التدقيق نقطة تحقق سليمة تُقارن بها الكتل.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>See Findings.</source>
            <translation>انظر الملاحظات.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Auditing…</source>
            <translation>يجري التدقيق…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>An audit is under way; see Findings.</source>
            <translation>تدقيق قيد التنفيذ؛ انظر الملاحظات.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Audit now</source>
            <translation>دقّق الآن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Hashes every block again</source>
            <translation>يعيد تجزئة كل كتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Back to the chain</source>
            <translation>عودة إلى السلسلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>From a block back to the chain</source>
            <translation>من الكتلة عودة إلى السلسلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Open block</source>
            <translation>افتح الكتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Back to now</source>
            <translation>عودة إلى الآن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Every page then shows the ledger as it stood after this block</source>
            <translation>تعرض كل صفحة عندئذ الدفتر كما كان بعد هذه الكتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>As of this block</source>
            <translation>حتى هذه الكتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Pictures (*.png *.svg *.pdf)</source>
            <translation>صور (*.png *.svg *.pdf)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Save as a picture</source>
            <translation>احفظ كصورة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>, root {root}</source>
            <translation>، الجذر {root}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>The picture is in {path}</source>
            <translation>الصورة في {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>No blocks here yet.</source>
            <translation>لا كتل هنا بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>They come with a sync.</source>
            <translation>تأتي مع المزامنة.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/chain.py" />
            <source>%n newest wait</source>
            <comment>%n newest waits</comment>
            <translation>
                <numerusform>%n الأحدث تنتظر</numerusform>
                <numerusform>%n الأحدث تنتظر</numerusform>
                <numerusform>%n الأحدث تنتظر</numerusform>
                <numerusform>%n الأحدث تنتظر</numerusform>
                <numerusform>%n الأحدث تنتظر</numerusform>
                <numerusform>%n الأحدث تنتظر</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>{rest}; the {newest} for a quorum</source>
            <translation>{rest}؛ {newest} النصاب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>The log's writer signed two histories.</source>
            <translation>وقّع كاتب اليومية تاريخين.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/chain.py" />
            <source>%n blocks do</source>
            <comment>%n block does</comment>
            <translation>
                <numerusform>%n كتلة</numerusform>
                <numerusform>%n كتلة</numerusform>
                <numerusform>كتلتان</numerusform>
                <numerusform>%n كتل</numerusform>
                <numerusform>%n كتلة</numerusform>
                <numerusform>%n كتلة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>{blocks} not match what was signed.</source>
            <translation>{blocks} لا توافق ما وُقّع.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>{rest}. An audit hashes their bytes again.</source>
            <translation>{rest}. التدقيق يعيد تجزئة بايتاتها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Not every block was checked in this window.</source>
            <translation>لم تُفحص كل الكتل في هذه النافذة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Every final block was hashed again.</source>
            <translation>أُعيدت تجزئة كل كتلة نهائية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Nothing is begun. What you type into a form or a table is kept here by itself.</source>
            <translation>لم يُبدأ شيء. ما تكتبه في استمارة أو جدول يُحفظ هنا تلقائيًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Your key is locked; drafts are sealed for it.</source>
            <translation>مفتاحك مقفل؛ والمسودات مختومة له.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Nothing is begun.</source>
            <translation>لم يُبدأ شيء.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>%n drafts are</source>
            <comment>%n draft is</comment>
            <translation>
                <numerusform>%n مسودة</numerusform>
                <numerusform>%n مسودة</numerusform>
                <numerusform>مسودتان</numerusform>
                <numerusform>%n مسودات</numerusform>
                <numerusform>%n مسودة</numerusform>
                <numerusform>%n مسودة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Each is sealed for your key; nothing of it is signed.</source>
            <translation>كل منها مختوم لمفتاحك؛ ولم يُوقَّع شيء منها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>{count} kept on this machine.</source>
            <translation>{count} محفوظة على هذا الجهاز.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Resume</source>
            <translation>استأنف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Goes on where you stopped</source>
            <translation>يتابع من حيث توقفت</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Choose a draft.</source>
            <translation>اختر مسودة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Undo delete</source>
            <translation>تراجع عن الحذف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Open the draft</source>
            <translation>افتح المسودة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Delete it</source>
            <translation>احذفها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>The draft is deleted. Ctrl+Z brings it back.</source>
            <translation>حُذفت المسودة. يعيدها Ctrl+Z.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Nothing was audited in this window yet: an audit hashes every stored byte again, verifies every signature, replays every rule, and changes nothing.</source>
            <translation>لم يُدقَّق شيء في هذه النافذة بعد: يعيد التدقيق تجزئة كل بايت مخزّن، ويتحقق من كل توقيع، ويعيد تطبيق كل قاعدة، ولا يغيّر شيئًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>This copy is empty: there is something to audit once it was synced with a peer.</source>
            <translation>هذه النسخة فارغة: يكون هناك ما يُدقَّق بعد مزامنتها مع نظير.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Resume audit</source>
            <translation>استأنف التدقيق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Nothing was found in this group.</source>
            <translation>لم يوجد شيء في هذه المجموعة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>do not rely on it</source>
            <translation>لا تعتمد عليه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>act on it</source>
            <translation>تصرّف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>worth a look</source>
            <translation>يستحق نظرة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>no harm</source>
            <translation>لا ضرر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Groups of findings</source>
            <translation>مجموعات الملاحظات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>The first audit of this window is under way.</source>
            <translation>التدقيق الأول لهذه النافذة جارٍ.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>This copy is empty; sync it.</source>
            <translation>هذه النسخة فارغة؛ زامنها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Audit again</source>
            <translation>دقّق ثانية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>A file that others can re-run, or a PDF beside it</source>
            <translation>ملف يمكن لغيرك إعادة إجرائه، أو PDF بجانبه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Export report…</source>
            <translation>صدّر التقرير…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Stored bytes, tree, seals and checkpoints only</source>
            <translation>البايتات المخزّنة والشجرة والأختام ونقاط التحقق فقط</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Quick audit</source>
            <translation>تدقيق سريع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Show that run instead</source>
            <translation>اعرض ذلك التشغيل بدلًا منه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Last audit</source>
            <translation>آخر تدقيق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>N, Shift+N</source>
            <translation>N, Shift+N</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Next or previous finding</source>
            <translation>الملاحظة التالية أو السابقة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Add a note to the finding, or acknowledge it</source>
            <translation>أضف مذكرة إلى الملاحظة أو أقرّ بالعلم بها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Go to its record or block</source>
            <translation>انتقل إلى سجلها أو كتلتها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Open a colleague's report and re-run it</source>
            <translation>افتح تقرير زميل وأعد إجراءه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Copy the selected rows</source>
            <translation>انسخ الصفوف المحددة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Copy the finding with all its words</source>
            <translation>انسخ الملاحظة بكل كلماتها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>The finding is on the clipboard.</source>
            <translation>الملاحظة في الحافظة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Not made</source>
            <translation>لم يُجرَ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>checks left out</source>
            <translation>فحوص متروكة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Copy with all its words</source>
            <translation>انسخ بكل الكلمات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Show record</source>
            <translation>اعرض السجل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Show block</source>
            <translation>اعرض الكتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Add a note…</source>
            <translation>أضف مذكرة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>No incident, request or work on this ledger answers what you chose.</source>
            <translation>لا حادث ولا طلب ولا عمل في هذا الدفتر يوافق ما اخترته.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Show as table</source>
            <translation>اعرض كجدول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Show as strip</source>
            <translation>اعرض كشريط</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Steps of the chosen case</source>
            <translation>خطوات القضية المختارة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Steps of the chosen case, as a table</source>
            <translation>خطوات القضية المختارة كجدول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>No incident, request or work is on record here.</source>
            <translation>لا حادث ولا طلب ولا عمل مسجل هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>{cases} open, {late} of them late.</source>
            <translation>{cases} مفتوحة، منها {late} متأخرة.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>%n cases are</source>
            <comment>%n case is</comment>
            <translation>
                <numerusform>%n قضية</numerusform>
                <numerusform>%n قضية</numerusform>
                <numerusform>قضيتان</numerusform>
                <numerusform>%n قضايا</numerusform>
                <numerusform>%n قضية</numerusform>
                <numerusform>%n قضية</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>{cases} closed, and nothing shows a recheck.</source>
            <translation>{cases} أُغلقت ولا شيء يدل على إعادة فحص.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>%n cases were</source>
            <comment>%n case was</comment>
            <translation>
                <numerusform>%n قضية</numerusform>
                <numerusform>%n قضية</numerusform>
                <numerusform>قضيتان</numerusform>
                <numerusform>%n قضايا</numerusform>
                <numerusform>%n قضية</numerusform>
                <numerusform>%n قضية</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>New update…</source>
            <translation>تحديث جديد…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Up, Down</source>
            <translation>أعلى، أسفل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Previous or next case</source>
            <translation>القضية السابقة أو التالية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Show its records</source>
            <translation>اعرض سجلاتها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Left, Right</source>
            <translation>يسار، يمين</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Previous or next step</source>
            <translation>الخطوة السابقة أو التالية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>All states</source>
            <translation>كل الحالات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Sort of case</source>
            <translation>نوع القضية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>All sorts</source>
            <translation>كل الأنواع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Everyone</source>
            <translation>الجميع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Every place</source>
            <translation>كل الأماكن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Cases</source>
            <translation>القضايا</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>%n cases</source>
            <comment>%n case</comment>
            <translation>
                <numerusform>%n قضية</numerusform>
                <numerusform>%n قضية</numerusform>
                <numerusform>قضيتان</numerusform>
                <numerusform>%n قضايا</numerusform>
                <numerusform>%n قضية</numerusform>
                <numerusform>%n قضية</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Opens the form of: {title}</source>
            <translation>يفتح استمارة: {title}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Show records</source>
            <translation>اعرض السجلات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Show trail</source>
            <translation>اعرض المسار</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>The same step by step, with its map and its things</source>
            <translation>الأمر نفسه خطوة خطوة، مع خريطته وأشيائه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>No record tells of this step.</source>
            <translation>لا سجل يخبر عن هذه الخطوة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Everything under your keys was sent from this laptop, or you acknowledged it.</source>
            <translation>كل ما بمفاتيحك أُرسل من هذا الحاسوب أو أقررت به.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>No key is known here yet: unlock it once.</source>
            <translation>لا مفتاح معروف هنا بعد: افتحه مرة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Your keys</source>
            <translation>مفاتيحك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Not sent from this laptop</source>
            <translation>لم يُرسل من هذا الحاسوب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Create a key…</source>
            <translation>أنشئ مفتاحًا…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Write down words…</source>
            <translation>دوّن الكلمات…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Back up…</source>
            <translation>نسخ احتياطي…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Restore from words…</source>
            <translation>استعد من الكلمات…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Change password…</source>
            <translation>غيّر كلمة المرور…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Key watch</source>
            <translation>مراقبة المفاتيح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>I know all of these</source>
            <translation>أعرف كل هذه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>If this laptop is lost</source>
            <translation>إذا ضاع هذا الحاسوب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Try words out…</source>
            <translation>جرّب الكلمات…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Try back-up out…</source>
            <translation>جرّب النسخة الاحتياطية…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Copy key</source>
            <translation>انسخ المفتاح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Lost or stolen…</source>
            <translation>ضاع أو سُرق…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Prove possession…</source>
            <translation>أثبت الحيازة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Change key…</source>
            <translation>غيّر المفتاح…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>It is not enrolled: there is nothing to hand over.</source>
            <translation>ليس مقيّدًا: لا شيء يُسلَّم.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>An authority's key changes by a charter proposal.</source>
            <translation>يتغير مفتاح السلطة باقتراح ميثاق.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>It may issue nothing, so it cannot hand over either.</source>
            <translation>لا يجوز له إصدار شيء، فلا يمكنه التسليم أيضًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>I know this</source>
            <translation>أعرف هذا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>The key is here: {did}</source>
            <translation>المفتاح هنا: {did}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>The password is changed.</source>
            <translation>تغيّرت كلمة المرور.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>The change of your key waits in the outbox.</source>
            <translation>تغيير مفتاحك ينتظر في صندوق الصادر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Nothing new was found in the copy.</source>
            <translation>لم يوجد جديد في النسخة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Attacks</source>
            <translation>الهجمات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>What lit up</source>
            <translation>ما أضاء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Stop the trial</source>
            <translation>أوقف التجربة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>{title} is being tried on a copy.</source>
            <translation>تجري تجربة {title} على نسخة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Makes the attack on a copy in a temporary folder, and looks for it there</source>
            <translation>يجري الهجوم على نسخة في مجلد مؤقت ويبحث عنه هناك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Try it on a copy</source>
            <translation>جرّب على نسخة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>A window of its own; the copy is removed when this window closes</source>
            <translation>نافذة مستقلة؛ تُزال النسخة حين تُغلق هذه النافذة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Discard the copy</source>
            <translation>تخلّص من النسخة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Open the copy</source>
            <translation>افتح النسخة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Try the selected attack on a copy</source>
            <translation>جرّب الهجوم المحدد على نسخة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Copying</source>
            <translation>النسخ جارٍ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>The copy was removed.</source>
            <translation>أُزيلت النسخة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Asking the lying peer</source>
            <translation>يُسأل النظير الكاذب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Auditing the copy, before and after</source>
            <translation>تدقيق النسخة قبلًا وبعدًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>{size} in a temporary folder, removed when the window closes</source>
            <translation>{size} في مجلد مؤقت، تُزال حين تُغلق النافذة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>This key may not issue anything here.</source>
            <translation>لا يحق لهذا المفتاح إصدار شيء هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>{count} missing or not right yet.</source>
            <translation>ناقص أو غير صحيح بعد: {count}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>Shows exactly what will be signed</source>
            <translation>يعرض بالضبط ما سيُوقَّع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>Clear</source>
            <translation>مسح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>Kind of record</source>
            <translation>نوع السجل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>Choose…</source>
            <translation>اختر…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>What your key may issue on this ledger</source>
            <translation>ما يحق لمفتاحك إصداره في هذا الدفتر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>What you typed on {moment} is back.</source>
            <translation>عاد ما كتبته في {moment}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>Put into outbox</source>
            <translation>ضعه في صندوق الصادر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>It waits in the outbox.</source>
            <translation>ينتظر في صندوق الصادر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>Clear this form?</source>
            <translation>أتمسح هذه الاستمارة؟</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>While this window is open, Ctrl+Z brings back what was typed.</source>
            <translation>ما دامت هذه النافذة مفتوحة يعيد Ctrl+Z ما كُتب.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Nothing waits here. What you write cools off here before it is signed and sent.</source>
            <translation>لا شيء ينتظر هنا. ما تكتبه يتريث هنا قبل توقيعه وإرساله.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Stop</source>
            <translation>إيقاف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>On its way</source>
            <translation>في الطريق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Approve a draft…</source>
            <translation>اعتمد مسودة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>{records} refused.</source>
            <translation>رُفض {records}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>%n records were</source>
            <comment>%n record was</comment>
            <translation>
                <numerusform>%n سجل</numerusform>
                <numerusform>%n سجل</numerusform>
                <numerusform>سجلان</numerusform>
                <numerusform>%n سجلات</numerusform>
                <numerusform>%n سجلًا</numerusform>
                <numerusform>%n سجل</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>The reason stands beside it.</source>
            <translation>السبب مذكور بجانبه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>{are} ready to send.</source>
            <translation>{are} جاهزة للإرسال.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>%n are</source>
            <comment>%n is</comment>
            <translation>
                <numerusform>%n</numerusform>
                <numerusform>%n</numerusform>
                <numerusform>%n</numerusform>
                <numerusform>%n</numerusform>
                <numerusform>%n</numerusform>
                <numerusform>%n</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>{waiting} to be sent.</source>
            <translation>{waiting} للإرسال.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>{records} on the way to final.</source>
            <translation>{records} في الطريق إلى النهائية.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>%n records are</source>
            <comment>%n record is</comment>
            <translation>
                <numerusform>%n سجل</numerusform>
                <numerusform>%n سجل</numerusform>
                <numerusform>سجلان</numerusform>
                <numerusform>%n سجلات</numerusform>
                <numerusform>%n سجلًا</numerusform>
                <numerusform>%n سجل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>%n records of yours are</source>
            <comment>%n record of yours is</comment>
            <translation>
                <numerusform>%n من سجلاتك</numerusform>
                <numerusform>%n من سجلاتك</numerusform>
                <numerusform>%n من سجلاتك</numerusform>
                <numerusform>%n من سجلاتك</numerusform>
                <numerusform>%n من سجلاتك</numerusform>
                <numerusform>%n من سجلاتك</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>{text} final.</source>
            <translation>{text} نهائية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Nothing waits.</source>
            <translation>لا شيء ينتظر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Nothing waits to be sent.</source>
            <translation>لا شيء ينتظر الإرسال.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Send…</source>
            <translation>أرسل…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Choose a record that still waits.</source>
            <translation>اختر سجلًا ما زال ينتظر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Pull back the batch</source>
            <translation>اسحب الدفعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Pull back</source>
            <translation>اسحب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Gives up the rest of the cool-off of everything that waits</source>
            <translation>يتنازل عن بقية مهلة التريث لكل ما ينتظر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Send now…</source>
            <translation>أرسل الآن…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Show a final record</source>
            <translation>اعرض سجلًا نهائيًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>{step} ({done} of {total})</source>
            <translation>{step} ({done} من {total})</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>The first can be sent in {countdown}.</source>
            <translation>يمكن إرسال الأول بعد {countdown}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Something is being sent already.</source>
            <translation>يجري إرسال شيء بالفعل.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Nothing is due yet.</source>
            <translation>لم يحن شيء بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>What was signed before</source>
            <translation>ما وُقّع سابقًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>{records} pulled back.</source>
            <translation>سُحب {records}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Its batch is still issued whole or not at all, without this record</source>
            <translation>تبقى دفعته تصدر كلها أو لا تصدر، دون هذا السجل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Pull back this one</source>
            <translation>اسحب هذا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Countersign…</source>
            <translation>توقيع مقابل…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>A file for the colleague who approves; of a batch, with all its records</source>
            <translation>ملف للزميل الذي يعتمد؛ وللدفعة بكل سجلاتها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Save for approval…</source>
            <translation>احفظ للاعتماد…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>The countersignature is in {path}</source>
            <translation>التوقيع المقابل في {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>This copy of the ledger is empty. It fills with the first sync.</source>
            <translation>نسخة الدفتر هذه فارغة. تمتلئ مع أول مزامنة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Nothing was audited in this window yet. Blocks count as verified once an audit here has hashed their bytes again.</source>
            <translation>لم يُدقَّق شيء في هذه النافذة بعد. تُعد الكتل محققة متى أعاد تدقيق هنا تجزئة بايتاتها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>What was written, as a table</source>
            <translation>ما كُتب، كجدول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Authorities</source>
            <translation>السلطات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Newest records</source>
            <translation>أحدث السجلات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Checks every stored byte, signature and rule</source>
            <translation>يفحص كل بايت مخزّن وكل توقيع وكل قاعدة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>A sync is under way.</source>
            <translation>مزامنة جارية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Weekly summary…</source>
            <translation>ملخص الأسبوع…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>For the supervisor, as PDF</source>
            <translation>للمشرف، بصيغة PDF</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Activity</source>
            <translation>النشاط</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>by month of the block; a record of two fields counts in both</source>
            <translation>بحسب شهر الكتلة؛ وسجل من مجالين يُحسب في كليهما</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>This copy</source>
            <translation>هذه النسخة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Open newest finding</source>
            <translation>افتح أحدث ملاحظة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Open findings</source>
            <translation>افتح الملاحظات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Waits for you</source>
            <translation>بانتظارك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>The watch-list, and each new record on it</source>
            <translation>قائمة المتابعة وكل سجل جديد عليها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>See what is new</source>
            <translation>اعرض الجديد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Mark all as seen</source>
            <translation>علّم الكل كمقروء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Open outbox</source>
            <translation>افتح صندوق الصادر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>by a later checkpoint</source>
            <translation>بنقطة تحقق لاحقة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>{stored_bytes}, {free_bytes} free</source>
            <translation>{stored_bytes}، المتاح {free_bytes}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Final to block</source>
            <translation>نهائي حتى الكتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Final root</source>
            <translation>الجذر النهائي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Anchor</source>
            <translation>المرساة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>who had cosigned by then is not kept</source>
            <translation>لا يُحفظ من كان قد وقّع بالاشتراك حتى حينها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>{signed} of {everyone} cosigned, {needed}</source>
            <translation>وقّع {signed} من {everyone}، {needed}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Checks not made</source>
            <translation>فحوص لم تُجرَ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Cooling off</source>
            <translation>في مهلة التريث</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Sent, not final</source>
            <translation>أُرسل، ليس نهائيًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Await an approval</source>
            <translation>تنتظر اعتمادًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>New on what you watch</source>
            <translation>جديد فيما تتابعه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>With your key, not from here</source>
            <translation>بمفتاحك وليس من هنا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Show as plot</source>
            <translation>اعرض كرسم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Nobody is asked for the log yet. A peer is an address, a folder, or a stick.</source>
            <translation>لا يُسأل أحد عن اليومية بعد. النظير عنوان أو مجلد أو ذاكرة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Follow</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Take in new blocks by themselves while this window is open</source>
            <translation>أدخل الكتل الجديدة تلقائيًا ما دامت هذه النافذة مفتوحة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Add a peer…</source>
            <translation>أضف نظيرًا…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Peers</source>
            <translation>النظراء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Stop the sync</source>
            <translation>أوقف المزامنة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Asking the peers.</source>
            <translation>يُسأل النظراء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Its first sync fills it.</source>
            <translation>تملؤها أول مزامنة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Hold another laptop's checkpoint against this copy: a file, or a picture of its code</source>
            <translation>قابل نقطة تحقق حاسوب آخر بهذه النسخة: ملف أو صورة رمزها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Compare laptops…</source>
            <translation>قارن الحاسوبين…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Add peer…</source>
            <translation>أضف نظيرًا…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Sync from the selected peer</source>
            <translation>زامن مع النظير المحدد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Add a peer</source>
            <translation>أضف نظيرًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Change its name or address</source>
            <translation>غيّر الاسم أو العنوان</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Remove it</source>
            <translation>أزله</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Follow the peers</source>
            <translation>تابع النظراء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Sync from it</source>
            <translation>زامن منه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Change…</source>
            <translation>تغيير…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Remove</source>
            <translation>إزالة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Open folder</source>
            <translation>افتح المجلد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>There is nobody to ask; add a peer first.</source>
            <translation>لا يوجد من يُسأل؛ أضف نظيرًا أولًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>{name} was added.</source>
            <translation>أُضيف {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>{name} was removed from the peers; nothing that it gave was.</source>
            <translation>أُزيل {name} من النظراء؛ ولم يُزل شيء مما قدّمه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>{name} is plugged in: the peer {name2}.</source>
            <translation>وُصل {name}: النظير {name2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>{name} is plugged in and holds {size} of this ledger, not verified yet.</source>
            <translation>وُصل {name} وفيه {size} من هذا الدفتر، لم يُتحقق منه بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Sync from it once</source>
            <translation>زامن منه مرة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Add as peer</source>
            <translation>أضفه نظيرًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Reading and proving</source>
            <translation>القراءة والإثبات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Replaying the rules</source>
            <translation>إعادة تطبيق القواعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>{step}: {done} of {entries}</source>
            <translation>{step}: {done} من {entries}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>{read} read</source>
            <translation>قُرئ {read}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Asking the peers</source>
            <translation>يُسأل النظراء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>No account of your key holds points. Type or paste another account above.</source>
            <translation>لا حساب لمفتاحك فيه نقاط. اكتب أو ألصق حسابًا آخر أعلاه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Unlock your key to see its accounts, or type or paste an account above.</source>
            <translation>افتح مفتاحك لترى حساباته، أو اكتب أو ألصق حسابًا أعلاه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Choose an account to see what moved in it.</source>
            <translation>اختر حسابًا لترى ما تحرك فيه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>No programme that gives points is on this ledger.</source>
            <translation>لا برنامج يمنح نقاطًا في هذا الدفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>All points that were computed again are what the log says.</source>
            <translation>كل النقاط المعاد حسابها كما تقول اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>No programme gives points here.</source>
            <translation>لا برنامج يمنح نقاطًا هنا.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/points.py" />
            <source>%n accounts</source>
            <comment>%n account</comment>
            <translation>
                <numerusform>%n حساب</numerusform>
                <numerusform>%n حساب</numerusform>
                <numerusform>حسابين</numerusform>
                <numerusform>%n حسابات</numerusform>
                <numerusform>%n حسابًا</numerusform>
                <numerusform>%n حساب</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>{points} in {accounts}.</source>
            <translation>{points} في {accounts}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>No account is shown.</source>
            <translation>لا حساب معروض.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>{offers} for your answer.</source>
            <translation>{offers} ردك.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/points.py" />
            <source>%n offers wait</source>
            <comment>%n offer waits</comment>
            <translation>
                <numerusform>%n عرض ينتظر</numerusform>
                <numerusform>%n عرض ينتظر</numerusform>
                <numerusform>عرضان ينتظران</numerusform>
                <numerusform>%n عروض تنتظر</numerusform>
                <numerusform>%n عرضًا ينتظر</numerusform>
                <numerusform>%n عرض ينتظر</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Balances are what the books of this copy say; not computed again yet.</source>
            <translation>الأرصدة ما تقوله دفاتر هذه النسخة؛ لم تُحسب ثانية بعد.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/points.py" />
            <source>%n records say</source>
            <comment>%n record says</comment>
            <translation>
                <numerusform>%n سجل يقول</numerusform>
                <numerusform>%n سجل يقول</numerusform>
                <numerusform>سجلان يقولان</numerusform>
                <numerusform>%n سجلات تقول</numerusform>
                <numerusform>%n سجلًا يقول</numerusform>
                <numerusform>%n سجل يقول</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>{wrong} something else than the log gives.</source>
            <translation>{wrong} غير ما تعطيه اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>{records} computed again, as the log says.</source>
            <translation>أُعيد حساب {records}، كما تقول اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Offer…</source>
            <translation>اعرض…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Points, a payment, goods or documents</source>
            <translation>نقاط أو دفعة أو بضائع أو مستندات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>It is under way.</source>
            <translation>قيد التنفيذ.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>There are no points.</source>
            <translation>لا توجد نقاط.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Computes all points again from the log</source>
            <translation>يعيد حساب كل النقاط من اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Open offer…</source>
            <translation>افتح عرضًا…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>From a file or a picture</source>
            <translation>من ملف أو صورة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Compute again</source>
            <translation>أعد الحساب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Show the record</source>
            <translation>اعرض السجل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Drop a file</source>
            <translation>أفلت ملفًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Open an offer or its answer</source>
            <translation>افتح عرضًا أو رده</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Accounts</source>
            <translation>الحسابات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Moves</source>
            <translation>الحركات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Programmes</source>
            <translation>البرامج</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Rules</source>
            <translation>القواعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Points that the log does not give</source>
            <translation>نقاط لا تعطيها اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>No points ever moved in {account_word}.</source>
            <translation>لم تتحرك نقاط قط في {account_word}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Redeem for {label}…</source>
            <translation>استبدل مقابل {label}…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>The account holds no points.</source>
            <translation>لا نقاط في الحساب.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Redeem…</source>
            <translation>استبدل…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>No record of this copy promises a private document.</source>
            <translation>لا سجل في هذه النسخة يعد بمستند خاص.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Private documents</source>
            <translation>المستندات الخاصة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Keeps those of a folder that your key opens and that the ledger promises</source>
            <translation>يحفظ من مجلد ما يفتحه مفتاحك ويعد به الدفتر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Take from folder…</source>
            <translation>خذ من مجلد…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>No envelope is here.</source>
            <translation>لا مظروف هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Copies envelopes, sealed as they are; only their readers can open them</source>
            <translation>ينسخ المظاريف مختومة كما هي؛ ولا يفتحها إلا قرّاؤها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Give to folder…</source>
            <translation>أعطِ إلى مجلد…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Open the document</source>
            <translation>افتح المستند</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>It is sealed for others.</source>
            <translation>هو مختوم لغيرك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Open private document</source>
            <translation>افتح المستند الخاص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Take from folder</source>
            <translation>خذ من مجلد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>{documents} taken.</source>
            <translation>أُخذ {documents}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/private.py" />
            <source>%n documents</source>
            <comment>%n document</comment>
            <translation>
                <numerusform>%n مستند</numerusform>
                <numerusform>%n مستند</numerusform>
                <numerusform>مستندان</numerusform>
                <numerusform>%n مستندات</numerusform>
                <numerusform>%n مستندًا</numerusform>
                <numerusform>%n مستند</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>{sealed_for_others} sealed for others.</source>
            <translation>{sealed_for_others} مختومة لغيرك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>{refused} refused: {refused2}</source>
            <translation>رُفض {refused}: {refused2}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Give to folder</source>
            <translation>أعطِ إلى مجلد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>{envelopes} copied to {folder}</source>
            <translation>نُسخ {envelopes} إلى {folder}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/private.py" />
            <source>%n envelopes</source>
            <comment>%n envelope</comment>
            <translation>
                <numerusform>%n مظروف</numerusform>
                <numerusform>%n مظروف</numerusform>
                <numerusform>مظروفان</numerusform>
                <numerusform>%n مظاريف</numerusform>
                <numerusform>%n مظروفًا</numerusform>
                <numerusform>%n مظروف</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>No record answers this search.</source>
            <translation>لا سجل يوافق هذا البحث.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Show all records</source>
            <translation>اعرض كل السجلات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Oldest first</source>
            <translation>الأقدم أولًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Searches</source>
            <translation>عمليات البحث</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>No records here yet.</source>
            <translation>لا سجلات هنا بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Verdicts here are what the tables say; a chosen record is proven from its bytes.</source>
            <translation>الأحكام هنا ما تقوله الجداول؛ والسجل المختار يُثبت من بايتاته.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>{count} found.</source>
            <translation>وُجد {count}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>in this copy</source>
            <translation>في هذه النسخة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>as of block {height}</source>
            <translation>حتى الكتلة {height}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>An export is under way.</source>
            <translation>تصدير جارٍ.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Export…</source>
            <translation>صدّر…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>The rows and columns shown, as CSV</source>
            <translation>الصفوف والأعمدة المعروضة بصيغة CSV</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Show all</source>
            <translation>اعرض الكل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Previous or next record</source>
            <translation>السجل السابق أو التالي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Prove the record again</source>
            <translation>أثبت السجل ثانية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>oldest first</source>
            <translation>الأقدم أولًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>newest first</source>
            <translation>الأحدث أولًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Searched lately</source>
            <translation>بُحث عنه مؤخرًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Forget these</source>
            <translation>انسَ هذه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Save this search…</source>
            <translation>احفظ هذا البحث…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Arrange saved searches…</source>
            <translation>رتّب عمليات البحث المحفوظة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Records with a note</source>
            <translation>سجلات عليها مذكرة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Export notes…</source>
            <translation>صدّر المذكرات…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Export notes</source>
            <translation>صدّر المذكرات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Newest first</source>
            <translation>الأحدث أولًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Show its block</source>
            <translation>اعرض كتلته</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Records that refer to it</source>
            <translation>السجلات التي تشير إليه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Follows its things, or its process step by step</source>
            <translation>يتتبع أشياءه أو إجراءه خطوة خطوة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Export records</source>
            <translation>صدّر السجلات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>{records} written to {path}</source>
            <translation>كُتب {records} إلى {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Plan a sample before you choose whom to visit: a block that does not exist yet decides, and everybody can draw it again.</source>
            <translation>خطّط لعينة قبل أن تختار من تزور: كتلة لم توجد بعد هي التي تقرر، ويستطيع الجميع إعادة القرعة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Nobody is drawn before the block of the plan is final.</source>
            <translation>لا يُسحب أحد بالقرعة قبل أن تصير كتلة الخطة نهائية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Your key is locked; a plan is signed.</source>
            <translation>مفتاحك مقفل؛ والخطة تُوقَّع.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Plan or draw (*.json)</source>
            <translation>خطة أو قرعة (*.json)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Plan a sample…</source>
            <translation>خطّط لعينة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>A colleague's plan or draw; a draw is drawn again here before it is kept</source>
            <translation>خطة زميل أو قرعته؛ وتُعاد القرعة هنا قبل حفظها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Record an inspection of the member that was drawn</source>
            <translation>سجّل تفتيشًا للعنصر المسحوب</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/samples.py" />
            <source>%n plans</source>
            <comment>%n plan</comment>
            <translation>
                <numerusform>%n خطة</numerusform>
                <numerusform>%n خطة</numerusform>
                <numerusform>خطتان</numerusform>
                <numerusform>%n خطط</numerusform>
                <numerusform>%n خطة</numerusform>
                <numerusform>%n خطة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Export plan…</source>
            <translation>صدّر الخطة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Export draw…</source>
            <translation>صدّر القرعة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Show all members</source>
            <translation>اعرض كل العناصر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Show inspection</source>
            <translation>اعرض التفتيش</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>The plan is signed. Export it and hand it out.</source>
            <translation>وُقّعت الخطة. صدّرها ووزّعها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Open a plan or draw</source>
            <translation>افتح خطة أو قرعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>The draw follows from its plan: drawn again here, it is the same.</source>
            <translation>القرعة تنتج عن خطتها: أُعيدت هنا فجاءت نفسها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>The plan's signature holds.</source>
            <translation>توقيع الخطة صحيح.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>{files};;Table (*.csv)</source>
            <translation>{files};;جدول (*.csv)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Export</source>
            <translation>صدّر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Written to {path}</source>
            <translation>كُتب إلى {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>No figure about a service of the city is published on this ledger.</source>
            <translation>لم يُنشر في هذا الدفتر أي مؤشر عن خدمة للمدينة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Every figure that was computed again is what the log says.</source>
            <translation>كل مؤشر أُعيد حسابه كما تقول اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Compute again to see which figures the log does not give.</source>
            <translation>أعد الحساب لترى أي المؤشرات لا تعطيها اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Beyond a limit</source>
            <translation>خارج حد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Figures</source>
            <translation>المؤشرات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Figures that the log does not give</source>
            <translation>مؤشرات لا تعطيها اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Districts compared</source>
            <translation>مقارنة الأحياء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Choose a figure.</source>
            <translation>اختر مؤشرًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Over time</source>
            <translation>عبر الزمن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>No figure is published here.</source>
            <translation>لا مؤشر منشور هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>{figures} beyond a limit.</source>
            <translation>{figures} خارج حد.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/services.py" />
            <source>%n figures are</source>
            <comment>%n figure is</comment>
            <translation>
                <numerusform>%n مؤشر</numerusform>
                <numerusform>%n مؤشر</numerusform>
                <numerusform>مؤشران</numerusform>
                <numerusform>%n مؤشرات</numerusform>
                <numerusform>%n مؤشرًا</numerusform>
                <numerusform>%n مؤشر</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Not computed again yet; these are what was published.</source>
            <translation>لم تُحسب ثانية بعد؛ هذه هي المنشورة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>{figures} computed again.</source>
            <translation>أُعيد حساب {figures}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/services.py" />
            <source>%n figures and bills</source>
            <comment>%n figure and bill</comment>
            <translation>
                <numerusform>%n مؤشر أو فاتورة</numerusform>
                <numerusform>%n مؤشر أو فاتورة</numerusform>
                <numerusform>مؤشران وفواتير</numerusform>
                <numerusform>%n مؤشرات وفواتير</numerusform>
                <numerusform>%n مؤشرًا وفاتورة</numerusform>
                <numerusform>%n مؤشر أو فاتورة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>{records} something else than the log gives.</source>
            <translation>{records} غير ما تعطيه اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Every figure follows from the log. {rest}</source>
            <translation>كل مؤشر يترتب على اليومية. {rest}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>There is no figure.</source>
            <translation>لا مؤشر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Computes every figure and every bill again from the log</source>
            <translation>يعيد حساب كل مؤشر وكل فاتورة من اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Previous or next figure</source>
            <translation>المؤشر السابق أو التالي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Show its record</source>
            <translation>اعرض سجله</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>All services</source>
            <translation>كل الخدمات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>All figures</source>
            <translation>كل المؤشرات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>What is listed</source>
            <translation>ما هو مدرج</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Newest figures</source>
            <translation>أحدث المؤشرات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Not what the log gives{count}</source>
            <translation>ليس ما تعطيه اليومية{count}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/services.py" />
            <source>%n newest figures</source>
            <comment>%n newest figure</comment>
            <translation>
                <numerusform>%n أحدث مؤشر</numerusform>
                <numerusform>%n أحدث مؤشر</numerusform>
                <numerusform>أحدث مؤشرين</numerusform>
                <numerusform>%n أحدث مؤشرات</numerusform>
                <numerusform>%n أحدث مؤشرًا</numerusform>
                <numerusform>%n أحدث مؤشر</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>{it}, newest of each</source>
            <translation>{it}، أحدث كل منها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Compute again first.</source>
            <translation>أعد الحساب أولًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>{records} that it rests on</source>
            <translation>{records} يستند إليها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>No single record stands behind it.</source>
            <translation>لا سجل بعينه وراءه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Of the newest record that it rests on</source>
            <translation>لأحدث سجل يستند إليه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Computing every figure and bill again</source>
            <translation>يُعاد حساب كل مؤشر وفاتورة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Follow the system</source>
            <translation>اتبع النظام</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Light</source>
            <translation>فاتح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Dark</source>
            <translation>داكن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Text changes at once; the space around it, fully, when the window is opened again.</source>
            <translation>يتغير النص فورًا؛ والمسافات حوله تكتمل حين تُفتح النافذة ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Asks the peers for news every few seconds while a window is open.</source>
            <translation>يسأل النظراء عن الجديد كل بضع ثوانٍ ما دامت نافذة مفتوحة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Looks at this program, its libraries, the clock, the disk, the key file, the copy of the ledger, the outbox, back-ups and peers. Nothing is changed.</source>
            <translation>ينظر في هذا البرنامج ومكتباته والساعة والقرص وملف المفاتيح ونسخة الدفتر وصندوق الصادر والنسخ الاحتياطية والنظراء. لا يتغير شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Checking…</source>
            <translation>يجري الفحص…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>The checks are under way.</source>
            <translation>الفحوص جارية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Check this laptop</source>
            <translation>افحص هذا الحاسوب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Nothing was checked yet.</source>
            <translation>لم يُفحص شيء بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Copy as text</source>
            <translation>انسخ كنص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Copied.</source>
            <translation>نُسخ.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>CivicLedger and the packages that it rests on. Its own licence is {licence}.</source>
            <translation>CivicLedger والحزم التي يقوم عليها. رخصته {licence}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Libraries</source>
            <translation>المكتبات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Look</source>
            <translation>المظهر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Colours</source>
            <translation>الألوان</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Text size</source>
            <translation>حجم النص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>More room in the rows of tables</source>
            <translation>مساحة أكبر في صفوف الجداول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Let menus and lists slide and fade</source>
            <translation>دع القوائم تنزلق وتتلاشى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Following and locking</source>
            <translation>المتابعة والقفل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Lock the key after</source>
            <translation>اقفل المفتاح بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>{minutes} unused</source>
            <translation>{minutes} دون استعمال</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Lock after</source>
            <translation>اقفل بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Folders</source>
            <translation>المجلدات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Open the folder {name}</source>
            <translation>افتح المجلد {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Privacy</source>
            <translation>الخصوصية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>What this laptop keeps</source>
            <translation>ما يحفظه هذا الحاسوب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>What it sends</source>
            <translation>ما يرسله</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>CivicLedger {version}. Licence {licence}; its text stands in LICENSE.</source>
            <translation>CivicLedger {version}. الرخصة {licence}؛ نصها في LICENSE.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Libraries and licences…</source>
            <translation>المكتبات والرخص…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>There is no folder {path} yet.</source>
            <translation>لا مجلد {path} بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>No program here shows folders. It is {path}</source>
            <translation>لا برنامج هنا يعرض المجلدات. إنه {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Trail · {name_of_start}</source>
            <translation>المسار · {name_of_start}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Choose one of them.</source>
            <translation>اختر واحدًا منها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>{count} so far</source>
            <translation>{count} حتى الآن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Reading the trail…</source>
            <translation>يُقرأ المسار…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Gives up reading the trail</source>
            <translation>يوقف قراءة المسار</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Export list…</source>
            <translation>صدّر القائمة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>As a CSV file</source>
            <translation>كملف CSV</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Recall list</source>
            <translation>قائمة الاستدعاء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>To what was followed before</source>
            <translation>إلى ما كان متتبعًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Follow its things</source>
            <translation>تتبع أشياءه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>What its first record is about</source>
            <translation>ما يتعلق به سجله الأول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Follows the same things without a recall</source>
            <translation>يتتبع الأشياء نفسها دون استدعاء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Clear suspects</source>
            <translation>امسح المشتبه بها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>From a picture of a QR code, a Data Matrix or a bar code</source>
            <translation>من صورة رمز QR أو Data Matrix أو رمز شريطي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Read a code…</source>
            <translation>اقرأ رمزًا…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Back to what was followed before</source>
            <translation>عودة إلى ما كان متتبعًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>What to begin with, and the watch-list</source>
            <translation>بم تبدأ، وقائمة المتابعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp)</source>
            <translation>صور (*.png *.jpg *.jpeg *.bmp *.gif *.webp)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Read a code</source>
            <translation>اقرأ رمزًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>{final_size} final entries</source>
            <translation>{final_size} قيدًا نهائيًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/verify.py" />
            <source>The file is being checked.</source>
            <translation>يجري فحص الملف.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/verify.py" />
            <source>You can also drop it anywhere on this window.</source>
            <translation>يمكنك أيضًا إفلاته في أي موضع من هذه النافذة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/verify.py" />
            <source>Choose a file to verify</source>
            <translation>اختر ملفًا للتحقق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>A ledger that you can check yourself</source>
            <translation>دفتر تستطيع فحصه بنفسك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>CivicLedger keeps a full copy of a city's ledger on this machine and proves, without a network, what was recorded, by whom and when.</source>
            <translation>يحفظ CivicLedger نسخة كاملة من دفتر المدينة على هذا الجهاز ويثبت دون شبكة ما سُجّل ومن سجّله ومتى.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Inspector: audits, records inspections</source>
            <translation>المفتش: يدقّق ويسجّل التفتيش</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Registrar: issues diplomas</source>
            <translation>المسجّل: يصدر الشهادات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Approver: approves them</source>
            <translation>المعتمِد: يعتمدها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Supervisor: watches the chain</source>
            <translation>المشرف: يراقب السلسلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Hospital: issues health entries under seal</source>
            <translation>المستشفى: يصدر سجلات صحية مختومة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Gateway: reports what sensors and meters measure</source>
            <translation>البوابة: تبلغ بما تقيسه الحساسات والعدادات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>City works: answers service requests</source>
            <translation>أشغال المدينة: ترد على طلبات الخدمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>A demonstration</source>
            <translation>عرض توضيحي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Builds Northbridge on this machine: four authorities, two years of records, some of them with faults to find. Takes about half a minute, needs no network.</source>
            <translation>يبني Northbridge على هذا الجهاز: أربع سلطات وسنتان من السجلات، في بعضها أخطاء لتُكتشف. يستغرق نحو نصف دقيقة ولا يحتاج شبكة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Open the demonstration city</source>
            <translation>افتح المدينة التوضيحية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>A ledger that exists</source>
            <translation>دفتر موجود</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Follow a city's ledger. You need its anchor, which the city publishes, and an address, a folder or a stick with a copy of the log.</source>
            <translation>تابع دفتر مدينة. تحتاج مرساته التي تنشرها المدينة، وعنوانًا أو مجلدًا أو ذاكرة فيها نسخة من اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Join a ledger</source>
            <translation>انضم إلى دفتر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>A ledger of your own</source>
            <translation>دفتر خاص بك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Begin a ledger of your own on this machine, with one authority and keys that only your password opens.</source>
            <translation>ابدأ دفترًا خاصًا على هذا الجهاز، بسلطة واحدة ومفاتيح لا تفتحها إلا كلمة مرورك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Start a ledger</source>
            <translation>ابدأ دفترًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Starting</source>
            <translation>يبدأ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Open a profile…</source>
            <translation>افتح ملف تعريف…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Verify a file…</source>
            <translation>تحقق من ملف…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>You can also drop it on this window.</source>
            <translation>يمكنك أيضًا إفلاته على هذه النافذة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Its profiles share one password, which also stands in password.txt in the folder: {demo_password}</source>
            <translation>تشترك ملفات تعريفه في كلمة مرور واحدة مذكورة أيضًا في password.txt في المجلد: {demo_password}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Who you are in it</source>
            <translation>من أنت فيها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>You are</source>
            <translation>أنت</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Build and open</source>
            <translation>ابنِ وافتح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Take the anchor from the city itself, not from whoever gives you the copy: it decides whom this profile believes.</source>
            <translation>خذ المرساة من المدينة نفسها لا ممن يعطيك النسخة: فهي تقرر من يصدّقه ملف التعريف هذا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Copy of the log</source>
            <translation>نسخة اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>https://node.example, or a folder</source>
            <translation>https://node.example أو مجلد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Profile folder</source>
            <translation>مجلد ملف التعريف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Join</source>
            <translation>انضم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>One authority, whose signature makes its blocks final; more can be admitted by a change of the charter. Without the password and the 24 backup words nobody opens the keys again.</source>
            <translation>سلطة واحدة يجعل توقيعها كتلها نهائية؛ ويمكن قبول غيرها بتعديل الميثاق. من دون كلمة المرور وكلمات الاحتياط الـ 24 لا يفتح أحد المفاتيح ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Name of the ledger</source>
            <translation>اسم الدفتر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>What it is for</source>
            <translation>الغرض منه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Id of the authority</source>
            <translation>معرّف السلطة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>New password</source>
            <translation>كلمة مرور جديدة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Password again</source>
            <translation>كلمة المرور ثانية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Start the ledger</source>
            <translation>ابدأ الدفتر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>{name}: choose</source>
            <translation>{name}: اختر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>the anchor</source>
            <translation>المرساة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>a copy of the log</source>
            <translation>نسخة من اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>
This disk has too little room for it.</source>
            <translation>
لا متسع له على هذا القرص.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>{done} of {total}</source>
            <translation>{done} من {total}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Working</source>
            <translation>جارٍ العمل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Enter {name}.</source>
            <translation>أدخل {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/activity_plot.py" />
            <source>Records by month</source>
            <translation>السجلات بحسب الشهر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/agreement_panel.py" />
            <source>Comparing asks every peer for its newest checkpoint and holds each against this copy and against the others. A contradiction is kept as evidence.</source>
            <translation>تسأل المقارنة كل نظير عن أحدث نقطة تحقق لديه وتقابلها بهذه النسخة وبالأخرى. ويُحفظ أي تناقض دليلًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/agreement_panel.py" />
            <source>Compare all peers</source>
            <translation>قارن كل النظراء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/agreement_panel.py" />
            <source>Both notes, the keys, the checker and how to use it, in a folder of its own</source>
            <translation>المذكرتان والمفاتيح وبرنامج الفحص وطريقة استعماله في مجلد خاص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/agreement_panel.py" />
            <source>Save for others…</source>
            <translation>احفظ للآخرين…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/agreement_panel.py" />
            <source>Save evidence in</source>
            <translation>احفظ الدليل في</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/agreement_panel.py" />
            <source>The evidence is in {folder}; {readme} says how to check it.</source>
            <translation>الدليل في {folder}؛ ويبيّن {readme} كيف يُفحص.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/agreement_panel.py" />
            <source>asking</source>
            <translation>يُسأل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Drafts (*.json);;All files (*)</source>
            <translation>مسودات (*.json);;كل الملفات (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Your approval names each of these records by its hash: nothing else can pass under it, and a record that is changed afterwards needs another. It waits in your outbox for {wait} and can be pulled back until then.</source>
            <translation>يذكر اعتمادك كل سجل من هذه بتجزئته: فلا يمر تحته سواها، والسجل الذي يُغيَّر بعده يحتاج إلى اعتماد آخر. ينتظر في صندوق صادرك {wait} ويمكن سحبه حتى ذلك الحين.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Approve {count}: {titles}?</source>
            <translation>أتعتمد {count}: {titles}؟</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Approve {count}</source>
            <translation>اعتمد {count}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Records of {name}</source>
            <translation>سجلات {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>What the chosen record says</source>
            <translation>ما يقوله السجل المختار</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Approving…</source>
            <translation>يجري الاعتماد…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Save for approval</source>
            <translation>احفظ للاعتماد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Approve a draft</source>
            <translation>اعتمد مسودة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>The approval waits in the outbox.</source>
            <translation>الاعتماد ينتظر في صندوق الصادر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>{records} for the approver are saved as {path}</source>
            <translation>حُفظ {records} للمعتمِد باسم {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Hashing every stored byte</source>
            <translation>تجزئة كل بايت مخزّن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Verifying signatures and replaying the rules</source>
            <translation>التحقق من التواقيع وإعادة تطبيق القواعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Comparing the tables</source>
            <translation>مقارنة الجداول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Running the checks of the domains</source>
            <translation>إجراء فحوص المجالات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>The first audit is under way</source>
            <translation>التدقيق الأول جارٍ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Waits until you resume it</source>
            <translation>ينتظر حتى تستأنفه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Audit under way</source>
            <translation>التدقيق جارٍ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Stop the audit</source>
            <translation>أوقف التدقيق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Step {at} of {steps}: {steps2}  {value} %</source>
            <translation>الخطوة {at} من {steps}: {steps2}  {value} %</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>One file with what this profile cannot get back from others: whom it trusts, the locked key file, the outbox and drafts, settings, private documents, evidence and reports. The log is not in it; any peer has that. The keys stay locked by the password they have now; whoever has the file can read the rest, so keep it where you keep papers about people.</source>
            <translation>ملف واحد فيه ما لا يستعيده ملف التعريف هذا من غيره: من يثق به، وملف المفاتيح المقفل، والصادر والمسودات، والإعدادات، والمستندات الخاصة، والأدلة والتقارير. ليست اليومية فيه؛ فهي لدى كل نظير. تبقى المفاتيح مقفلة بكلمة مرورها الحالية؛ ومن لديه الملف يقرأ الباقي، فاحفظه حيث تحفظ أوراق الناس.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>The back-up is restored into a folder that is thrown away; every part of it is opened, the keys with your password, and compared with this profile. Nothing here changes.</source>
            <translation>تُستعاد النسخة الاحتياطية في مجلد يُرمى؛ ويُفتح كل جزء منها، والمفاتيح بكلمة مرورك، ويُقارن بملف التعريف هذا. لا يتغير شيء هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>The drill passed: this back-up brings the profile back.</source>
            <translation>نجحت التجربة: هذه النسخة تعيد ملف التعريف.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>The drill failed: do not rely on this back-up.</source>
            <translation>فشلت التجربة: لا تعتمد على هذه النسخة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>The drill is incomplete: not everything could be checked.</source>
            <translation>التجربة ناقصة: لم يمكن فحص كل شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Back up this profile</source>
            <translation>انسخ ملف التعريف احتياطيًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Choose a file…</source>
            <translation>اختر ملفًا…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Back up</source>
            <translation>انسخ احتياطيًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Backing up…</source>
            <translation>يجري النسخ الاحتياطي…</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>%n files</source>
            <comment>%n file</comment>
            <translation>
                <numerusform>%n ملف</numerusform>
                <numerusform>%n ملف</numerusform>
                <numerusform>ملفان</numerusform>
                <numerusform>%n ملفات</numerusform>
                <numerusform>%n ملفًا</numerusform>
                <numerusform>%n ملف</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>{files}, {octets}, in {path}</source>
            <translation>{files}، {octets}، في {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Left out: {names}.</source>
            <translation>تُرك: {names}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Try it out now: one that was never restored is a hope.</source>
            <translation>جرّبها الآن: فما لم يُستعد قط ليس إلا أملًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Try a back-up out</source>
            <translation>جرّب نسخة احتياطية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Try out</source>
            <translation>جرّب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>No file is chosen.</source>
            <translation>لم يُختر ملف.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Password that the keys had then</source>
            <translation>كلمة المرور التي كانت للمفاتيح حينها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>What the drill saw</source>
            <translation>ما رأته التجربة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Trying out…</source>
            <translation>التجربة جارية…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/bar_list.py" />
            <source>Show as bars</source>
            <translation>اعرض كأعمدة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/bar_list.py" />
            <source>{title}, as a table</source>
            <translation>{title}، كجدول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_board.py" />
            <source>Drop a spreadsheet here, open one, or paste cells that you copied in one. Its first row says what the columns mean; an empty table to begin with is under Template.</source>
            <translation>أفلت جدولًا هنا أو افتح واحدًا أو ألصق خلايا منسوخة. يحدد صفه الأول معاني الأعمدة؛ وتجد جدولًا فارغًا للبدء تحت «قالب».</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_board.py" />
            <source>Choose a kind of record…</source>
            <translation>اختر نوع السجل…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_board.py" />
            <source>Rows of the batch</source>
            <translation>صفوف الدفعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_board.py" />
            <source>The list and the table</source>
            <translation>القائمة والجدول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_board.py" />
            <source>Compared</source>
            <translation>المقارنة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_files.py" />
            <source>Tables (*.xlsx *.csv *.tsv *.txt);;All files (*)</source>
            <translation>جداول (*.xlsx *.csv *.tsv *.txt);;كل الملفات (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_files.py" />
            <source>Workbook (*.xlsx);;Text (*.csv)</source>
            <translation>مصنف (*.xlsx);;نص (*.csv)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_files.py" />
            <source>Open a table</source>
            <translation>افتح جدولًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_files.py" />
            <source>There is no text on the clipboard.</source>
            <translation>لا نص في الحافظة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_files.py" />
            <source>Save a template</source>
            <translation>احفظ قالبًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_files.py" />
            <source>The template is saved as {path}</source>
            <translation>حُفظ القالب باسم {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>Column {letter}</source>
            <translation>العمود {letter}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>Meaning of column {column}</source>
            <translation>معنى العمود {column}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>What does the column {column} hold?</source>
            <translation>ماذا في العمود {column}؟</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>It is remembered for the next table of this kind.</source>
            <translation>يُتذكَّر للجدول التالي من هذا النوع.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>Nothing: leave it out</source>
            <translation>لا شيء: اتركه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>Meaning of the column</source>
            <translation>معنى العمود</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>Use</source>
            <translation>استعمل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>Use this meaning</source>
            <translation>استعمل هذا المعنى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>Something is wrong in this row.</source>
            <translation>يوجد خطأ في هذا الصف.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>{title} · row {number}</source>
            <translation>{title} · الصف {number}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>Record {row} of {total}. Nothing is signed yet; these are the bytes that will be.</source>
            <translation>السجل {row} من {total}. لم يُوقَّع شيء بعد؛ هذه هي البايتات التي ستُوقَّع.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>Next row</source>
            <translation>الصف التالي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>Back to the table</source>
            <translation>عودة إلى الجدول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>All of them wait for {wait} and can be pulled back, or none is queued.</source>
            <translation>تنتظر كلها {wait} ويمكن سحبها، أو لا يُدرج شيء منها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>{documents} sealed for you and the readers named in the rows.</source>
            <translation>{documents} مختومة لك وللقرّاء المذكورين في الصفوف.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>%n rows say</source>
            <comment>%n row says</comment>
            <translation>
                <numerusform>%n صف يقول</numerusform>
                <numerusform>%n صف يقول</numerusform>
                <numerusform>صفان يقولان</numerusform>
                <numerusform>%n صفوف تقول</numerusform>
                <numerusform>%n صفًا يقول</numerusform>
                <numerusform>%n صف يقول</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>{rows} what is there already.</source>
            <translation>{rows} ما هو موجود من قبل.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>Put {records} into the outbox?</source>
            <translation>أتضع {records} في صندوق الصادر؟</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>Sealing and queueing, {done} of {total}</source>
            <translation>الختم والإدراج، {done} من {total}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>unreadable</source>
            <translation>لا يُقرأ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>Block {height}: {word}, {statements}, cosigned by {cosigned} of {cosigned2}, {time_text}</source>
            <translation>الكتلة {height}: {word}، {statements}، وقّعها {cosigned} من {cosigned2}، {time_text}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>. The link to the previous block is broken</source>
            <translation>. الرابط بالكتلة السابقة مقطوع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>Block {height}: {word}</source>
            <translation>الكتلة {height}: {word}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>Sealed by {proposer}, {time_text} UTC</source>
            <translation>ختمها {proposer}، {time_text} UTC</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>Cosigned by</source>
            <translation>وقّعها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>Not cosigned by</source>
            <translation>لم يوقّعها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source> and {names} more</source>
            <translation> و{names} غيرهم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>The link to the previous block is broken</source>
            <translation>الرابط بالكتلة السابقة مقطوع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>Entries of the block</source>
            <translation>قيود الكتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>Path to the root</source>
            <translation>الطريق إلى الجذر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>of block {height}</source>
            <translation>للكتلة {height}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>This copy refused it when it took it in: {void}.</source>
            <translation>رفضته هذه النسخة عند إدخاله: {void}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>Size</source>
            <translation>الحجم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>Leaf hash</source>
            <translation>تجزئة الورقة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>Entry {index}</source>
            <translation>القيد {index}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>{count} and the seal</source>
            <translation>{count} والختم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>No path to a cosigned root is known yet.</source>
            <translation>لا طريق معروفًا إلى جذر موقّع بالاشتراك بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>In the tree of {size} entries</source>
            <translation>في شجرة من {size} قيدًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>Its bytes lead to the root that the authorities cosigned.</source>
            <translation>تقود بايتاته إلى الجذر الذي وقّعته السلطات.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>Its bytes do not lead to the root that the authorities cosigned.</source>
            <translation>لا تقود بايتاته إلى الجذر الذي وقّعته السلطات.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/card_paint.py" />
            <source>{cosigned} of {cosigned2}</source>
            <translation>{cosigned} من {cosigned2}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Previous or next block, or move the brush</source>
            <translation>الكتلة السابقة أو التالية، أو حرّك المدى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>A line of cards up or down</source>
            <translation>صف بطاقات لأعلى أو لأسفل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Page Up, Page Down</source>
            <translation>Page Up, Page Down</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Many blocks at once</source>
            <translation>كتل كثيرة دفعة واحدة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Home, End</source>
            <translation>Home, End</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>First or newest block</source>
            <translation>أول كتلة أو أحدثها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Brush a narrower or wider span</source>
            <translation>اختر مدى أضيق أو أوسع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Next or previous problem</source>
            <translation>المشكلة التالية أو السابقة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Details of the block</source>
            <translation>تفاصيل الكتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>The ledger as of this block</source>
            <translation>الدفتر حتى هذه الكتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Save the view as a picture</source>
            <translation>احفظ العرض كصورة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Whole chain</source>
            <translation>السلسلة كلها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>by statements</source>
            <translation>بحسب الإفادات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Bars show statements per block. Where many blocks share a column, the worst state among them is the one you see. Drag the frame to choose the span below.</source>
            <translation>تعرض الأعمدة الإفادات لكل كتلة. وحين تتشارك كتل كثيرة عمودًا ترى أسوأ حالاتها. اسحب الإطار لاختيار المدى أدناه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>each arrow points to the previous seal</source>
            <translation>كل سهم يشير إلى الختم السابق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Arrows step · Enter details · N next problem</source>
            <translation>الأسهم تنقل · Enter للتفاصيل · N للمشكلة التالية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Save as a picture…</source>
            <translation>احفظ كصورة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>No blocks here yet. They appear with the first sync.</source>
            <translation>لا كتل هنا بعد. تظهر مع أول مزامنة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>block {current}</source>
            <translation>الكتلة {current}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Open {block}</source>
            <translation>افتح {block}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>The ledger as of {block}</source>
            <translation>الدفتر حتى {block}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Span</source>
            <translation>المدى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Blocks as a table</source>
            <translation>الكتل كجدول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Open the block</source>
            <translation>افتح الكتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>The ledger as of it</source>
            <translation>الدفتر حتى هذه الكتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/check_list.py" />
            <source>passed</source>
            <translation>ناجح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/check_list.py" />
            <source>speaks against it</source>
            <translation>يشهد ضده</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/check_list.py" />
            <source>failed</source>
            <translation>فاشل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/check_list.py" />
            <source>not done</source>
            <translation>لم يُجرَ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/check_list.py" />
            <source>note</source>
            <translation>تنويه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>The other laptop</source>
            <translation>الحاسوب الآخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Not compared yet</source>
            <translation>لم يُقارن بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Drop the other laptop's checkpoint here: its file, or a picture of its code. Opening the file or pasting the text does the same.</source>
            <translation>أفلت هنا نقطة تحقق الحاسوب الآخر: ملفها أو صورة رمزها. وفتح الملف أو لصق النص يؤدي الغرض نفسه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Compare two laptops</source>
            <translation>قارن حاسوبين</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Pasted text</source>
            <translation>نص ملصق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Code of this copy's newest final checkpoint</source>
            <translation>رمز أحدث نقطة تحقق نهائية في هذه النسخة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Save file…</source>
            <translation>احفظ الملف…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Save picture…</source>
            <translation>احفظ الصورة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Copy text</source>
            <translation>انسخ النص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Open file…</source>
            <translation>افتح ملفًا…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Paste text</source>
            <translation>ألصق نصًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Nothing is final here yet.</source>
            <translation>لا شيء نهائيًا هنا بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Sync with a peer first.</source>
            <translation>زامن مع نظير أولًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>, cosigned {utc}</source>
            <translation>، وُقّعت بالاشتراك {utc}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>{entries}, root {root}{when}.</source>
            <translation>{entries}، الجذر {root}{when}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source> It is too long for a code; hand over the file.</source>
            <translation> هي أطول من أن تكون رمزًا؛ سلّم الملف.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>The checkpoint of this copy is in {path}</source>
            <translation>نقطة تحقق هذه النسخة في {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Checkpoint (*.note)</source>
            <translation>نقطة تحقق (*.note)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Pictures (*.png *.svg)</source>
            <translation>صور (*.png *.svg)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Save checkpoint</source>
            <translation>احفظ نقطة التحقق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>{path} cannot be read: {strerror}.</source>
            <translation>لا يمكن قراءة {path}: {strerror}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>{name} is too large for a checkpoint.</source>
            <translation>{name} أكبر من نقطة تحقق.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Choose its file.</source>
            <translation>اختر ملفها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Countersign</source>
            <translation>توقيع مقابل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>The inspected party signs with their own key that they have seen this report. Choose their profile on this laptop or on a stick, and hand the keyboard over. Or write the draft to a file: on their laptop, civicledger countersign signs it.</source>
            <translation>توقّع الجهة المفتَّشة بمفتاحها أنها رأت هذا التقرير. اختر ملف تعريفها على هذا الحاسوب أو على ذاكرة، وسلّمها لوحة المفاتيح. أو اكتب المسودة إلى ملف: يوقّعها civicledger countersign على حاسوبها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Folder of their profile</source>
            <translation>مجلد ملف تعريف الجهة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Their password</source>
            <translation>كلمة مرور الجهة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>What they have to say to it, if anything</source>
            <translation>ما تقوله الجهة فيه، إن وُجد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Remark</source>
            <translation>تعليق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>They object to what it says</source>
            <translation>تعترض الجهة على مضمونه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Choose the folder…</source>
            <translation>اختر المجلد…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Write the draft…</source>
            <translation>اكتب المسودة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Signing</source>
            <translation>التوقيع جارٍ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>The draft is in {path}</source>
            <translation>المسودة في {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Their profile</source>
            <translation>ملف تعريف الجهة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Draft</source>
            <translation>المسودة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Draft (*.json)</source>
            <translation>مسودة (*.json)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Their profile is of another ledger.</source>
            <translation>ملف تعريف الجهة من دفتر آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Choose one of this ledger.</source>
            <translation>اختر واحدًا من هذا الدفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>This is your own key.</source>
            <translation>هذا مفتاحك أنت.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Choose the profile of the other party.</source>
            <translation>اختر ملف تعريف الطرف الآخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>Not said</source>
            <translation>لم يُذكر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>Today</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>such as 12.5</source>
            <translation>مثل 12.5</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>{low} to {high}</source>
            <translation>{low} إلى {high}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>{low} or more</source>
            <translation>{low} أو أكثر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>{high} or less</source>
            <translation>{high} أو أقل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>{word}: fill in</source>
            <translation>{word}: املأ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>Fills in {word}, in UTC</source>
            <translation>يملأ {word} بتوقيت UTC</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/finding_note_sheet.py" />
            <source>It stays with this profile, with your key and the time, and goes signed into each report that holds the finding. It can be added to, not changed or taken back.</source>
            <translation>تبقى مع ملف التعريف هذا، بمفتاحك والوقت، وتدخل موقّعة في كل تقرير يحوي الملاحظة. يمكن الإضافة إليها لا تغييرها ولا سحبها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/finding_note_sheet.py" />
            <source>Acknowledged: I know of this finding, and the note says what becomes of it</source>
            <translation>أقررت: أعلم بهذه الملاحظة، والمذكرة تقول ما يؤول إليه أمرها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/finding_note_sheet.py" />
            <source>Add the note</source>
            <translation>أضف المذكرة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/finding_note_sheet.py" />
            <source>Adding</source>
            <translation>الإضافة جارية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_board.py" />
            <source>An audit shows that what was logged was not changed and keeps the rules. It cannot show that everything was logged, or that what was written is true.</source>
            <translation>يبيّن التدقيق أن ما دُوّن لم يتغير وأنه يلتزم القواعد. ولا يمكنه أن يبيّن أن كل شيء دُوّن، أو أن ما كُتب صحيح.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_board.py" />
            <source>Open a colleague's report and re-run it here</source>
            <translation>افتح تقرير زميل وأعد إجراءه هنا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_board.py" />
            <source>By code</source>
            <translation>بحسب الرمز</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_board.py" />
            <source>What this holds for</source>
            <translation>ما ينطبق عليه هذا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_board.py" />
            <source>Open a report…</source>
            <translation>فتح تقرير…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_steps.py" />
            <source>to come</source>
            <translation>لاحقًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_strip.py" />
            <source>It means: {means}</source>
            <translation>معناه: {means}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_strip.py" />
            <source>Do: {do}</source>
            <translation>العمل: {do}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/first_sync.py" />
            <source>The first sync</source>
            <translation>المزامنة الأولى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/first_sync.py" />
            <source>estimated from a few parts of the log; nothing is kept</source>
            <translation>مُقدَّر من أجزاء قليلة من اليومية؛ لا يُحفظ شيء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/first_sync.py" />
            <source>This disk has too little room for it.</source>
            <translation>لا متسع له على هذا القرص.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>Add another language</source>
            <translation>أضف لغة أخرى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>{label}: language</source>
            <translation>{label}: اللغة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>{label}: text</source>
            <translation>{label}: النص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>Add {name}</source>
            <translation>أضف {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>details</source>
            <translation>تفاصيل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>item</source>
            <translation>عنصر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>Add {word}</source>
            <translation>أضف {word}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>Remove this {word}</source>
            <translation>أزل هذا: {word}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/grid.py" />
            <source>{cells} selected; at most {cells2} can be copied.</source>
            <translation>{cells} محددة؛ ويمكن نسخ {cells2} على الأكثر.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/grid.py" />
            <source>%n cells are</source>
            <comment>%n cell is</comment>
            <translation>
                <numerusform>%n خلية</numerusform>
                <numerusform>%n خلية</numerusform>
                <numerusform>خليتان</numerusform>
                <numerusform>%n خلايا</numerusform>
                <numerusform>%n خلية</numerusform>
                <numerusform>%n خلية</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/grid.py" />
            <source>%n cells</source>
            <comment>%n cell</comment>
            <translation>
                <numerusform>%n خلية</numerusform>
                <numerusform>%n خلية</numerusform>
                <numerusform>خليتان</numerusform>
                <numerusform>%n خلايا</numerusform>
                <numerusform>%n خلية</numerusform>
                <numerusform>%n خلية</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/grid.py" />
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/grid.py" />
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/grid.py" />
            <source>Value of the cell</source>
            <translation>قيمة الخلية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/grid.py" />
            <source>Columns; press one to say what it means</source>
            <translation>الأعمدة؛ اضغط واحدًا لتحدد معناه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>No offer was made by your key or to it. Open one from a file, or drop it here.</source>
            <translation>لم يُقدَّم عرض من مفتاحك أو إليه. افتح عرضًا من ملف أو أفلته هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Transfers and pictures (*.cltransfer *.answer *.png *.jpg *.jpeg *.webp);;All files (*)</source>
            <translation>عمليات نقل وصور (*.cltransfer *.answer *.png *.jpg *.jpeg *.webp);;كل الملفات (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>From hand to hand</source>
            <translation>من يد إلى يد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Open offer</source>
            <translation>افتح عرضًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>The rules refuse it; see above.</source>
            <translation>ترفضه القواعد؛ انظر أعلاه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Accept…</source>
            <translation>اقبل…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Decline…</source>
            <translation>ارفض…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Keep answer</source>
            <translation>احفظ الرد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Withdraw…</source>
            <translation>تراجع عنه…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Object…</source>
            <translation>اعترض…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Give…</source>
            <translation>سلّم…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>As code or file</source>
            <translation>كرمز أو ملف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Accept this offer?</source>
            <translation>أتقبل هذا العرض؟</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Decline this offer?</source>
            <translation>أترفض هذا العرض؟</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Your answer is signed at once and cannot be pulled back; an offer is answered once.</source>
            <translation>يُوقَّع ردك فورًا ولا يمكن سحبه؛ والعرض يُرد عليه مرة واحدة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Once that is on the ledger, nobody can accept the offer any more.</source>
            <translation>متى صار ذلك في الدفتر لا يستطيع أحد قبول العرض.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Withdraw this offer?</source>
            <translation>أتتراجع عن هذا العرض؟</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Withdraw</source>
            <translation>تراجع عنه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Both statements are kept; send them from the outbox.</source>
            <translation>حُفظت الإفادتان؛ أرسلهما من صندوق الصادر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>The rules refuse it; it was not kept.</source>
            <translation>ترفضه القواعد؛ فلم يُحفظ.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>It is signed. Give it to the other party, or send it.</source>
            <translation>وُقّع. أعطه للطرف الآخر أو أرسله.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Save transfer</source>
            <translation>احفظ عملية النقل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>{path} is written.</source>
            <translation>كُتب {path}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>These words are on no page of the manual.</source>
            <translation>هذه الكلمات ليست في أي صفحة من الدليل.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>CivicLedger: help</source>
            <translation>CivicLedger: المساعدة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>Help</source>
            <translation>المساعدة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>Choose a page</source>
            <translation>اختر صفحة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>Page of the manual</source>
            <translation>صفحة الدليل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>Find in the manual</source>
            <translation>ابحث في الدليل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>Find</source>
            <translation>ابحث</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>Text of the manual</source>
            <translation>نص الدليل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/inspector.py" />
            <source>Select something to see its checks.</source>
            <translation>حدّد شيئًا لترى فحوصه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/inspector.py" />
            <source>Show me why</source>
            <translation>أرني السبب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/inspector.py" />
            <source>Hide the values</source>
            <translation>أخفِ القيم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/inspector.py" />
            <source>Copy, show as a code, save the proof, note something. The title can be dragged out.</source>
            <translation>انسخ، أو اعرض كرمز، أو احفظ البرهان، أو دوّن شيئًا. يمكن سحب العنوان إلى الخارج.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/inspector.py" />
            <source>Details of what is selected</source>
            <translation>تفاصيل المحدد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/inspector.py" />
            <source>{left_name} {left}. {right_name} {right}. {count} digits differ.</source>
            <translation>{left_name} {left}. {right_name} {right}. يختلف {count} من الأرقام.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>32 random bytes, made on this machine and locked by your password, from which every key of this profile follows. Nobody can reset the password: whoever loses both it and the 24 backup words loses the key, cannot sign with it again, and cannot open what was sealed for it. What it has signed stays valid. You write the words down in the next step.</source>
            <translation>32 بايت عشوائيًا صُنعت على هذا الجهاز وقُفلت بكلمة مرورك، ومنها ينتج كل مفتاح لملف التعريف هذا. لا يستطيع أحد إعادة تعيين كلمة المرور: من يفقدها ويفقد كلمات الاحتياط الـ 24 يفقد المفتاح، فلا يوقّع به ثانية ولا يفتح ما خُتم له. وما وقّعه يبقى ساريًا. تدوّن الكلمات في الخطوة التالية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>The 24 words bring back every key of this profile. Sync before you issue: the counter of your statements goes on after the highest one on the ledger. Do not use the same words on two machines at a time, and do not restore words that somebody else has seen.</source>
            <translation>الكلمات الـ 24 تعيد كل مفتاح لملف التعريف هذا. زامن قبل أن تصدر: فعدّاد إفاداتك يتابع من أعلى رقم في الدفتر. لا تستعمل الكلمات نفسها على جهازين معًا، ولا تستعد كلمات رآها غيرك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>The key file is saved anew under another password. Copies of it elsewhere, as in a back-up, still open with the old one.</source>
            <translation>يُحفظ ملف المفاتيح من جديد بكلمة مرور أخرى. أما نسخه في مكان آخر، كنسخة احتياطية، فتُفتح بالقديمة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Create a key</source>
            <translation>أنشئ مفتاحًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Create</source>
            <translation>أنشئ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Creating…</source>
            <translation>يجري الإنشاء…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Restore from words</source>
            <translation>استعد من الكلمات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Restore</source>
            <translation>استعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Restoring…</source>
            <translation>تجري الاستعادة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Change the password</source>
            <translation>غيّر كلمة المرور</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Change</source>
            <translation>غيّر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Password so far</source>
            <translation>كلمة المرور الحالية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Changing…</source>
            <translation>يجري التغيير…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>A signature by which you prove to the authority that enrols you that you hold this key. It names this ledger, your key and theirs, so nobody can use it elsewhere. Nothing in it is secret; let them compare the key with you by voice.</source>
            <translation>توقيع تثبت به للسلطة التي تقيّدك أنك تحوز هذا المفتاح. يذكر هذا الدفتر ومفتاحك ومفتاحها، فلا يستعمله أحد في مكان آخر. لا سر فيه؛ ودعهم يقارنون المفتاح معك صوتيًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Another key takes the place of the one that signs your records.</source>
            <translation>يحل مفتاح آخر محل الذي يوقّع سجلاتك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Tell your authority at once, from another machine or by phone. It revokes the key with the first entry that you did not make; records from that entry on show as revoked, and what you signed before stays valid. Then make a new key and be enrolled anew; never restore the old words.</source>
            <translation>أخبر سلطتك فورًا من جهاز آخر أو بالهاتف. تبطل المفتاح ابتداءً من أول قيد لم تصنعه أنت؛ فتظهر السجلات من ذلك القيد مبطلة، وما وقّعته قبله يبقى ساريًا. ثم أنشئ مفتاحًا جديدًا واطلب قيدك من جديد؛ ولا تستعد الكلمات القديمة أبدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Hand to an authority</source>
            <translation>سلّم إلى سلطة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Choose the authority…</source>
            <translation>اختر السلطة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>The authority that enrols you</source>
            <translation>السلطة التي تقيّدك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>The proof as a QR code</source>
            <translation>الإثبات كرمز QR</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Change this key</source>
            <translation>غيّر هذا المفتاح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Queue the change</source>
            <translation>أدرج التغيير</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Queueing…</source>
            <translation>يجري الإدراج…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Key lost or stolen</source>
            <translation>مفتاح ضائع أو مسروق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Suspect since entry</source>
            <translation>مشتبه به منذ القيد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Key watch found none.</source>
            <translation>لم تجد مراقبة المفاتيح شيئًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Key watch found this one first.</source>
            <translation>وجدت مراقبة المفاتيح هذا أولًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>An entry is a number from 0 to {size}.</source>
            <translation>القيد رقم من 0 إلى {size}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>The 24 words are your keys, without any password: whoever has them can sign as you. They are shown here once your password is right. Have paper and a pen ready, and nobody beside you.</source>
            <translation>الكلمات الـ 24 هي مفاتيحك دون أي كلمة مرور: من لديه إياها يوقّع باسمك. تُعرض هنا متى صحت كلمة مرورك. جهّز ورقة وقلمًا، ولا أحد بجانبك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Write them on paper in this order; keep the paper apart from this laptop. They cannot be copied from here: a clipboard and a photograph are no safe places.</source>
            <translation>دوّنها على ورق بهذا الترتيب؛ واحفظ الورقة بعيدًا عن هذا الحاسوب. لا يمكن نسخها من هنا: فالحافظة والصورة ليستا مكانًا آمنًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Read from your paper. The words count as kept once these places are right; until then this page goes on reminding you.</source>
            <translation>اقرأ من ورقتك. تُعد الكلمات محفوظة متى صحت هذه المواضع؛ وحتى ذلك الحين تذكّرك هذه الصفحة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Type the words from your paper. They are restored into a key file that is thrown away, and the key they give is compared with yours. Nothing in this profile changes.</source>
            <translation>اكتب الكلمات من ورقتك. تُستعاد في ملف مفاتيح يُرمى، ويُقارن المفتاح الناتج بمفتاحك. لا يتغير شيء في ملف التعريف هذا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Write down the 24 words</source>
            <translation>دوّن الكلمات الـ 24</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Show the words</source>
            <translation>اعرض الكلمات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Password</source>
            <translation>كلمة المرور</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Word</source>
            <translation>الكلمة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Show them again</source>
            <translation>اعرضها ثانية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Opening…</source>
            <translation>يجري الفتح…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>I have written them down</source>
            <translation>دوّنتها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Word {place}</source>
            <translation>الكلمة {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Keep</source>
            <translation>احفظ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Keeping…</source>
            <translation>يجري الحفظ…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Try the words out</source>
            <translation>جرّب الكلمات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Words {named} are not what was shown.</source>
            <translation>الكلمات {named} ليست ما عُرض.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Word {named} is not what was shown.</source>
            <translation>الكلمة {named} ليست ما عُرض.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>{wrong} Compare with the paper, or show the words again and mend it.</source>
            <translation>{wrong} قارن بالورقة، أو اعرض الكلمات ثانية وصحّح.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/labels.py" />
            <source>Copy the whole hash</source>
            <translation>انسخ التجزئة كاملة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/labels.py" />
            <source>Hash {self}</source>
            <translation>التجزئة {self}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/labels.py" />
            <source>Enter copies the whole hash</source>
            <translation>ينسخ Enter التجزئة كاملة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/legend.py" />
            <source>Legend: </source>
            <translation>المفتاح: </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>Letterhead</source>
            <translation>الترويسة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>What stands at the head of every document that you print or save as PDF. It stays in this profile. It proves nothing: who issued a record, the ledger says.</source>
            <translation>ما يعلو كل مستند تطبعه أو تحفظه بصيغة PDF. تبقى في ملف التعريف هذا. وهي لا تثبت شيئًا: فالدفتر هو الذي يقول من أصدر السجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>No logo</source>
            <translation>بلا شعار</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>Name of the organisation</source>
            <translation>اسم المؤسسة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>Address and other lines</source>
            <translation>العنوان وأسطر أخرى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>Without</source>
            <translation>بدون</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>Print no logo</source>
            <translation>لا تطبع شعارًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>Address and other lines, at most {most_lines}</source>
            <translation>العنوان وأسطر أخرى، {most_lines} على الأكثر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>A logo</source>
            <translation>شعار</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>Logo…</source>
            <translation>الشعار…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>A PNG or SVG file</source>
            <translation>ملف PNG أو SVG</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/link_label.py" />
            <source>Enter goes there</source>
            <translation>مفتاح Enter ينقلك إليه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/merkle_path.py" />
            <source>leads to</source>
            <translation>يقود إلى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/merkle_path.py" />
            <source>does not lead to</source>
            <translation>لا يقود إلى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/merkle_path.py" />
            <source>From entry {index} {steps} steps; the path {outcome} the cosigned root of {size} entries.</source>
            <translation>من القيد {index} عدد الخطوات {steps}؛ الطريق {outcome} الجذر الموقّع لـ {size} قيدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/message.py" />
            <source>Keyboard shortcuts</source>
            <translation>اختصارات لوحة المفاتيح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>Asks the local network once, for a few seconds; others can see that somebody asks</source>
            <translation>يسأل الشبكة المحلية مرة، لبضع ثوانٍ؛ وقد يرى غيرك أن أحدًا يسأل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>Finds laptops that serve this ledger with: civicledger serve --announce</source>
            <translation>يجد حواسيب تقدّم هذا الدفتر بالأمر: civicledger serve --announce</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>Looking for laptops that serve this ledger…</source>
            <translation>يُبحث عن حواسيب تقدّم هذا الدفتر…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>No laptop announced itself. Are both on one network, and does the other one serve?</source>
            <translation>لم يعلن أي حاسوب عن نفسه. هل كلاهما على شبكة واحدة، وهل يقدّم الآخر الدفتر؟</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>announced; none of it is trusted before it is proven.</source>
            <translation>أُعلن عنه؛ ولا يوثق بشيء منه قبل إثباته.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>Laptop</source>
            <translation>الحاسوب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>Laptops near you</source>
            <translation>حواسيب قريبة منك</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>%n laptops</source>
            <comment>%n laptop</comment>
            <translation>
                <numerusform>%n حاسوب</numerusform>
                <numerusform>%n حاسوب</numerusform>
                <numerusform>حاسوبان</numerusform>
                <numerusform>%n حواسيب</numerusform>
                <numerusform>%n حاسوبًا</numerusform>
                <numerusform>%n حاسوب</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/note_sheet.py" />
            <source>Labels and notes stay on this laptop, in your profile and its back-ups, readable to whoever can open the profile. They are never sent, signed or put into a proof.</source>
            <translation>تبقى الوسوم والمذكرات على هذا الحاسوب، في ملف تعريفك ونسخه الاحتياطية، يقرؤها كل من يستطيع فتحه. لا تُرسل ولا تُوقَّع ولا توضع في برهان أبدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/note_sheet.py" />
            <source>Save note</source>
            <translation>احفظ المذكرة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/note_sheet.py" />
            <source>Labels, with commas between them</source>
            <translation>وسوم تفصل بينها فواصل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/note_sheet.py" />
            <source>Labels, such as: urgent, dairy</source>
            <translation>وسوم، مثل: عاجل، ألبان</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/note_sheet.py" />
            <source>Saving…</source>
            <translation>يجري الحفظ…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/offer_dialog.py" />
            <source>Offer to another party</source>
            <translation>عرض على طرف آخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/offer_dialog.py" />
            <source>The offer is signed with your key at once, without a cool-off, and cannot be pulled back; it can be withdrawn as long as nobody has accepted it.</source>
            <translation>يُوقَّع العرض بمفتاحك فورًا دون مهلة تريث ولا يمكن سحبه من الصادر؛ ويمكن التراجع عنه ما لم يقبله أحد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/offer_dialog.py" />
            <source>Sign offer</source>
            <translation>وقّع العرض</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/offer_line.py" />
            <source>Close this line</source>
            <translation>أغلق هذا السطر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/padlock.py" />
            <source>Locks or unlocks your key</source>
            <translation>يقفل مفتاحك أو يفتحه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/padlock.py" />
            <source>Key locked</source>
            <translation>المفتاح مقفل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/padlock.py" />
            <source>{holder} · locks in {age}</source>
            <translation>{holder} · يُقفل بعد {age}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>PDF or printer, with the proof</source>
            <translation>PDF أو طابعة، مع البرهان</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>{record_ids} as PDF…</source>
            <translation>{record_ids} بصيغة PDF…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>PDF or print…</source>
            <translation>PDF أو طباعة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>As PDF…</source>
            <translation>كملف PDF…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>A folder of documents with proofs</source>
            <translation>مجلد مستندات مع براهينها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>{left} of them are not final yet; see Outbox.</source>
            <translation>{left} منها ليست نهائية بعد؛ انظر صندوق الصادر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>What was issued last, as a folder with a mailing list</source>
            <translation>ما صدر أخيرًا، كمجلد مع قائمة بريدية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>Documents as PDF…</source>
            <translation>المستندات بصيغة PDF…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>There is nothing to print.</source>
            <translation>لا يوجد ما يُطبع.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>At most {most} at a time; search for fewer.</source>
            <translation>{most} على الأكثر في المرة؛ ابحث عن أقل.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>The document says what the record says, in the words of its kind. A code on it leads to the record, and its proof lies beside the file and within it.</source>
            <translation>يقول المستند ما يقوله السجل، بكلمات نوعه. وعليه رمز يقود إلى السجل، وبرهانه بجانب الملف وداخله.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Each record becomes a PDF with its proof beside it, in a new folder with a mailing list. All of them are written, or none.</source>
            <translation>يصير كل سجل ملف PDF وبجانبه برهانه، في مجلد جديد مع قائمة بريدية. تُكتب كلها أو لا يُكتب شيء منها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>With private documents that your key opens, such as names</source>
            <translation>مع المستندات الخاصة التي يفتحها مفتاحك، كالأسماء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Your key is locked: private documents stay closed.</source>
            <translation>مفتاحك مقفل: تبقى المستندات الخاصة مغلقة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>No letterhead yet: the issuer's name stands there.</source>
            <translation>لا ترويسة بعد: مكانها اسم جهة الإصدار.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Record on paper</source>
            <translation>سجل على الورق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>{records} records on paper</source>
            <translation>{records} سجلات على الورق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Save as PDF…</source>
            <translation>احفظ بصيغة PDF…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Choose a folder…</source>
            <translation>اختر مجلدًا…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Language of the document</source>
            <translation>لغة المستند</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Letterhead…</source>
            <translation>الترويسة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Print…</source>
            <translation>اطبع…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Save as PDF</source>
            <translation>احفظ بصيغة PDF</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Where to put the new folder</source>
            <translation>أين يوضع المجلد الجديد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Writing…</source>
            <translation>تجري الكتابة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Preparing…</source>
            <translation>يجري التحضير…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>{count} with proof written to {place}</source>
            <translation>كُتب {count} مع البرهان إلى {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>One block earlier</source>
            <translation>كتلة سابقة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>One block later</source>
            <translation>كتلة لاحقة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>Another moment…</source>
            <translation>لحظة أخرى…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>block {height}, {moment} UTC</source>
            <translation>الكتلة {height}، {moment} UTC</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>You see the ledger as of {block}.</source>
            <translation>ترى الدفتر حتى {block}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>What came later is left out; issuing is about now.</source>
            <translation>ما جاء بعدها متروك؛ والإصدار يخص الحاضر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>This page is about now.</source>
            <translation>هذه الصفحة تخص الحاضر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>The pages that show the ledger show it as of {block}.</source>
            <translation>الصفحات التي تعرض الدفتر تعرضه حتى {block}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_sheet.py" />
            <source>All pages that show the ledger then leave out what came later: records, statuses, keys, points and findings are as they were. Nothing is changed, and you can go back at any time.</source>
            <translation>كل الصفحات التي تعرض الدفتر تترك عندها ما جاء لاحقًا: السجلات والحالات والمفاتيح والنقاط والملاحظات كما كانت. لا يتغير شيء، ويمكنك العودة في أي وقت.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_sheet.py" />
            <source>As of an earlier moment</source>
            <translation>حتى لحظة سابقة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_sheet.py" />
            <source>Show it</source>
            <translation>اعرضه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_sheet.py" />
            <source>Block, day or time</source>
            <translation>كتلة أو يوم أو وقت</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_sheet.py" />
            <source>812, 2026-03-31 or 2026-03-31 14:00</source>
            <translation>812 أو 2026-03-31 أو 2026-03-31 14:00</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_sheet.py" />
            <source>Block, day or time (UTC)</source>
            <translation>كتلة أو يوم أو وقت (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_sheet.py" />
            <source>Blocks 0 to {final_height}, up to {day}</source>
            <translation>الكتل من 0 إلى {final_height}، حتى {day}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Whatever a peer gives is proven before it is kept; what does not hold is refused. Write an address that starts with https, or choose a folder or stick with a copy of the log.</source>
            <translation>كل ما يقدّمه نظير يُثبت قبل حفظه؛ وما لا يصح يُرفض. اكتب عنوانًا يبدأ بـ https، أو اختر مجلدًا أو ذاكرة فيها نسخة من اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Ask this peer without encryption (http)</source>
            <translation>اسأل هذا النظير دون تشفير (http)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Whoever is on the way could see which files are read; they cannot change them unseen</source>
            <translation>قد يرى من في الطريق أي الملفات تُقرأ؛ ولا يستطيع تغييرها خفية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>There is no copy of a log in this folder now; it can be added all the same.</source>
            <translation>لا نسخة يومية في هذا المجلد الآن؛ ويمكن إضافته مع ذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Change a peer</source>
            <translation>غيّر نظيرًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Add</source>
            <translation>أضف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Save</source>
            <translation>احفظ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Enter an address or a folder.</source>
            <translation>أدخل عنوانًا أو مجلدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>There is a peer named {name} already.</source>
            <translation>يوجد نظير باسم {name} من قبل.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>{place} is neither an address nor a whole path.</source>
            <translation>{place} ليس عنوانًا ولا مسارًا كاملًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Write https:// before an address, or choose the folder.</source>
            <translation>اكتب https:// قبل العنوان، أو اختر المجلد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Address or folder</source>
            <translation>العنوان أو المجلد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Address or folder: choose</source>
            <translation>العنوان أو المجلد: اختر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>{origin}, {entries} (not verified yet)</source>
            <translation>{origin}، {entries} (لم يُتحقق منه بعد)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>The home of an authority</source>
            <translation>موطن سلطة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>A copy of the log</source>
            <translation>نسخة من اليومية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>{where}, but of another ledger: {holds}. It will be refused.</source>
            <translation>{where}، لكن لدفتر آخر: {holds}. سيُرفض.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/photo_field.py" />
            <source>No photo chosen; one can be dropped here.</source>
            <translation>لم تُختر صورة؛ يمكن إفلات صورة هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/photo_field.py" />
            <source>Photos (*.jpg *.jpeg *.png)</source>
            <translation>صور (*.jpg *.jpeg *.png)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/photo_field.py" />
            <source>Choose a photo…</source>
            <translation>اختر صورة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/photo_field.py" />
            <source>Photo</source>
            <translation>الصورة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/photo_field.py" />
            <source>; {removed} of place, time and camera taken out</source>
            <translation>؛ أُزيل {removed} عن المكان والوقت والكاميرا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_codes.py" />
            <source>The picture {name} is too large.</source>
            <translation>الصورة {name} كبيرة جدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_codes.py" />
            <source>Cut out the code and take that.</source>
            <translation>اقتطع الرمز واستعمله.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_codes.py" />
            <source>The file {name} is no picture that can be read.</source>
            <translation>الملف {name} ليس صورة تُقرأ.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_codes.py" />
            <source>Take a PNG or a JPEG file.</source>
            <translation>استعمل ملف PNG أو JPEG.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_codes.py" />
            <source>No code in {name} can be read.</source>
            <translation>لا رمز يُقرأ في {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_codes.py" />
            <source>It may be blurred, cut off, or a picture of something else.</source>
            <translation>قد تكون مشوشة أو مقطوعة أو صورة لشيء آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_codes.py" />
            <source>Take it sharp, from the front, and with a white edge around the code.</source>
            <translation>التقطها واضحة من الأمام وبحافة بيضاء حول الرمز.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_file.py" />
            <source>A picture cannot be written as {suffix}.</source>
            <translation>لا يمكن كتابة صورة بصيغة {suffix}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_file.py" />
            <source>a file without an ending</source>
            <translation>ملف بلا امتداد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_file.py" />
            <source>Name a file that ends in .png, .svg or .pdf.</source>
            <translation>سمِّ ملفًا ينتهي بـ .png أو .svg أو .pdf.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_file.py" />
            <source>The picture could not be printed.</source>
            <translation>تعذّرت طباعة الصورة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_file.py" />
            <source>The printer is not there, or its file cannot be written.</source>
            <translation>الطابعة غير موجودة، أو لا يمكن كتابة ملفها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_file.py" />
            <source>Choose another printer, or save the picture as PDF.</source>
            <translation>اختر طابعة أخرى، أو احفظ الصورة بصيغة PDF.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/plain.py" />
            <source>… ({text} characters)</source>
            <translation>… ({text} حرفًا)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/points_board.py" />
            <source>An account: did:key… or a pseudonym</source>
            <translation>حساب: did:key… أو اسم مستعار</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/points_board.py" />
            <source>Account to show</source>
            <translation>الحساب المطلوب عرضه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/points_board.py" />
            <source>Show account</source>
            <translation>اعرض الحساب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/points_board.py" />
            <source>What is shown</source>
            <translation>ما يُعرض</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>What will be signed</source>
            <translation>ما سيُوقَّع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>nothing is signed yet</source>
            <translation>لم يُوقَّع شيء بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>Nothing is filled in yet.</source>
            <translation>لم يُملأ شيء بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>What will be signed, so far</source>
            <translation>ما سيُوقَّع حتى الآن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>Still missing or not right</source>
            <translation>ناقص أو غير صحيح بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>Every field fits its kind</source>
            <translation>كل حقل يوافق نوعه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>and {rest} more</source>
            <translation>و{rest} غيرها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>What happens then</source>
            <translation>ما يحدث بعدها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>Back to the form</source>
            <translation>عودة إلى الاستمارة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>Preview: {title}</source>
            <translation>معاينة: {title}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>In words</source>
            <translation>بالكلمات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>Exactly these bytes</source>
            <translation>هذه البايتات بالضبط</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>{octets} bytes, canonical JSON</source>
            <translation>{octets} بايت، JSON قانوني</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>The bytes of the record</source>
            <translation>بايتات السجل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/private_view.py" />
            <source>It is the document that the ledger promises. What you copy from here is yours to keep safe.</source>
            <translation>هو المستند الذي يعد به الدفتر. ما تنسخه من هنا عليك حفظه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/private_view.py" />
            <source>Private document</source>
            <translation>المستند الخاص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/process_strip.py" />
            <source>likely flaw</source>
            <translation>خلل مرجّح</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/process_strip.py" />
            <source>due {due}</source>
            <translation>موعدها {due}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/process_view.py" />
            <source>Steps of the process as a strip</source>
            <translation>خطوات العملية كشريط</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/process_view.py" />
            <source>Steps of the process</source>
            <translation>خطوات العملية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/process_view.py" />
            <source>begun {time}</source>
            <translation>بدأ {time}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/process_view.py" />
            <source>No record tells of it.</source>
            <translation>لا سجل يخبر عنه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/progress_line.py" />
            <source>Pause</source>
            <translation>أوقف مؤقتًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/progress_line.py" />
            <source>Progress</source>
            <translation>التقدم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/progress_line.py" />
            <source>{share} percent</source>
            <translation>{share} بالمئة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/proof_saving.py" />
            <source>Proof files (*.clproof)</source>
            <translation>ملفات برهان (*.clproof)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/proof_saving.py" />
            <source>A file for whoever has to check this record, with or without this program</source>
            <translation>ملف لمن عليه فحص هذا السجل، بهذا البرنامج أو من دونه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/proof_saving.py" />
            <source>Save proof…</source>
            <translation>احفظ البرهان…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/proof_saving.py" />
            <source>Choose a record.</source>
            <translation>اختر سجلًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/proof_saving.py" />
            <source>Save proof</source>
            <translation>احفظ البرهان</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/proof_saving.py" />
            <source>The proof is saved as {path}</source>
            <translation>حُفظ البرهان باسم {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/qr_sheet.py" />
            <source>Any camera reads this name. It proves nothing by itself: the other side looks it up.</source>
            <translation>أي كاميرا تقرأ هذا الاسم. لا يثبت بذاته شيئًا: الطرف الآخر يبحث عنه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/qr_sheet.py" />
            <source>QR code</source>
            <translation>رمز QR</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/qr_sheet.py" />
            <source>QR code of {text}</source>
            <translation>رمز QR لـ {text}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/rail.py" />
            <source>Fold the side bar</source>
            <translation>اطوِ الشريط الجانبي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/rail.py" />
            <source>Unfold the side bar</source>
            <translation>افرد الشريط الجانبي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/rail.py" />
            <source>Light colours. Press for dark</source>
            <translation>ألوان فاتحة. اضغط للداكنة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/rail.py" />
            <source>Dark colours. Press to follow the system</source>
            <translation>ألوان داكنة. اضغط لاتباع النظام</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/rail.py" />
            <source>Colours follow the system. Press for light</source>
            <translation>الألوان تتبع النظام. اضغط للفاتحة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/received_view.py" />
            <source>Drop a proof, a printed PDF, a transparent statement, a credential, a reading, a transfer or the picture of a QR code anywhere on this window.</source>
            <translation>أفلت برهانًا أو ملف PDF مطبوعًا أو إفادة شفافة أو شهادة أو قراءة أو عملية نقل أو صورة رمز QR في أي موضع من هذه النافذة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/received_view.py" />
            <source>A file to verify</source>
            <translation>ملف للتحقق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheet.py" />
            <source>A colleague's report</source>
            <translation>تقرير زميل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheet.py" />
            <source>A re-run audits this copy at the report's size, in a process of its own, and compares every finding. It changes nothing.</source>
            <translation>إعادة التشغيل تدقّق هذه النسخة بحجم التقرير، في عملية مستقلة، وتقارن كل ملاحظة. ولا تغيّر شيئًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheet.py" />
            <source>Re-run here</source>
            <translation>أعد التشغيل هنا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheet.py" />
            <source>Notes in the report</source>
            <translation>المذكرات في التقرير</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheet.py" />
            <source>What the report says</source>
            <translation>ما يقوله التقرير</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheet.py" />
            <source>Differences</source>
            <translation>الفروق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheet.py" />
            <source>Auditing</source>
            <translation>يجري التدقيق</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>Report as PDF</source>
            <translation>التقرير بصيغة PDF</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>Weekly summary</source>
            <translation>الملخص الأسبوعي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>The findings on paper, and beside them the machine file that another inspector can re-run. The paper names the machine file by its hash.</source>
            <translation>الملاحظات على الورق، وبجانبها الملف الآلي الذي يستطيع مفتش آخر إعادة تشغيله. تذكر الورقة الملف الآلي بتجزئته.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>How the chain grew, who cosigns, what was found, indicators against their limits, and open incidents, each number with where it comes from.</source>
            <translation>كيف نمت السلسلة، ومن يوقّع بالاشتراك، وما وُجد، والمؤشرات مع حدودها، والحوادث المفتوحة، ومع كل رقم مصدره.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>It is signed with your key.</source>
            <translation>يُوقَّع بمفتاحك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>Your key is locked: nobody signs.</source>
            <translation>مفتاحك مقفل: لا أحد يوقّع.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>; it tells of private documents</source>
            <translation>؛ وهو يخبر عن مستندات خاصة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>Report written to {path}, its machine file beside it{aside}</source>
            <translation>كُتب التقرير إلى {path} وبجانبه ملفه الآلي{aside}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>{name}, as YYYY-MM-DD</source>
            <translation>{name}، بصيغة YYYY-MM-DD</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>Counting…</source>
            <translation>يجري العد…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>Weekly summary written to {path}</source>
            <translation>كُتب الملخص الأسبوعي إلى {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>Plan a sample</source>
            <translation>خطّط عينة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>Who may be drawn, how many, and the block that decides are fixed now and signed by you. Whom it draws nobody can know before that block is sealed. Hand the plan out until then.</source>
            <translation>من قد تختاره القرعة وكم عددهم والكتلة التي تقرر: كلها تُثبَّت الآن وتوقّعها أنت. ومن ستختاره لا يمكن لأحد أن يعلمه قبل ختم تلك الكتلة. وزّع الخطة قبل ذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>The next one</source>
            <translation>التالية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>The 12th from now</source>
            <translation>الثانية عشرة من الآن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>The 100th from now</source>
            <translation>المئة من الآن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>Sign the plan</source>
            <translation>وقّع الخطة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>{amount} may be drawn.</source>
            <translation>في القرعة: {amount}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>What for</source>
            <translation>لأي غرض</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>As on the page Records: kind:party.licence</source>
            <translation>كما في صفحة السجلات: kind:party.licence</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>Drawn are its</source>
            <translation>تختار القرعة منها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>Each member counts once, however many records name it.</source>
            <translation>يُحسب كل عضو مرة واحدة مهما كثرت السجلات التي تذكره.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>How many</source>
            <translation>كم العدد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>Decided by block</source>
            <translation>تقرر الكتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>It does not exist yet, so nobody can choose what it draws.</source>
            <translation>لم توجد بعد، فلا يمكن لأحد أن يختار ما تأتي به القرعة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/scanner.py" />
            <source>The picture</source>
            <translation>الصورة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/search_box.py" />
            <source>Search record, lot, issuer, hash or block</source>
            <translation>ابحث عن سجل أو تشغيلة أو جهة إصدار أو تجزئة أو كتلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/search_box.py" />
            <source>A block height, the start of a hash, a record, a lot, a serial, an issuer or a date.
Fields: kind:diploma -is:revoked issuer:uni about:...
Ctrl+K comes here, Enter searches, Escape goes back and keeps the text.</source>
            <translation>ارتفاع كتلة أو بداية تجزئة أو سجل أو تشغيلة أو رقم تسلسلي أو جهة إصدار أو تاريخ.
الحقول: kind:diploma -is:revoked issuer:uni about:...
ينقلك Ctrl+K إلى هنا، و Enter يبحث، و Escape يعود ويحفظ النص.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/search_box.py" />
            <source>Searches that may be meant</source>
            <translation>عمليات بحث قد تكون مقصودة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/searches_sheet.py" />
            <source>They stay on this laptop. Typed names and searches are offered in the search box.</source>
            <translation>تبقى على هذا الحاسوب. وتُعرض الأسماء المكتوبة وعمليات البحث في مربع البحث.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/searches_sheet.py" />
            <source>No search is saved yet. Search for something on Records, then save it here.</source>
            <translation>لم يُحفظ أي بحث بعد. ابحث عن شيء في السجلات ثم احفظه هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/searches_sheet.py" />
            <source>Saved searches</source>
            <translation>عمليات البحث المحفوظة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/searches_sheet.py" />
            <source>Name of the search</source>
            <translation>اسم البحث</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/searches_sheet.py" />
            <source>Up</source>
            <translation>أعلى</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/searches_sheet.py" />
            <source>Down</source>
            <translation>أسفل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>At least {least_length} characters. Six random words are good.</source>
            <translation>{least_length} حرفًا على الأقل. ست كلمات عشوائية خيار جيد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>Too weak: {weakness}.</source>
            <translation>ضعيفة جدًا: {weakness}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>Strong, unless it is a phrase that others know.</source>
            <translation>قوية، ما لم تكن عبارة معروفة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>Good, unless it is a word or a name with something added.</source>
            <translation>جيدة، ما لم تكن كلمة أو اسمًا مع إضافة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>Accepted. A few more words would make it strong.</source>
            <translation>مقبولة. كلمات إضافية تجعلها قوية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>The same again</source>
            <translation>الشيء نفسه ثانية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>What the password is worth</source>
            <translation>قوة كلمة المرور</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>Show what is typed</source>
            <translation>أظهر ما يُكتب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>Suggest six words</source>
            <translation>اقترح ست كلمات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>There is no password yet.</source>
            <translation>لا كلمة مرور بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>The password is too weak.</source>
            <translation>كلمة المرور ضعيفة جدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>The two passwords differ.</source>
            <translation>كلمتا المرور مختلفتان.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>The {word_count} words</source>
            <translation>الكلمات الـ {word_count}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>The {word_count} words, in their order</source>
            <translation>الكلمات الـ {word_count} بترتيبها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>{words} of {word_count}</source>
            <translation>{words} من {word_count}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>%n words</source>
            <comment>%n word</comment>
            <translation>
                <numerusform>%n كلمة</numerusform>
                <numerusform>%n كلمة</numerusform>
                <numerusform>كلمتان</numerusform>
                <numerusform>%n كلمات</numerusform>
                <numerusform>%n كلمة</numerusform>
                <numerusform>%n كلمة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sheet_dialog.py" />
            <source>Which sheet?</source>
            <translation>أي ورقة؟</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sheet_dialog.py" />
            <source>Sheets of the workbook</source>
            <translation>أوراق المصنف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sheet_dialog.py" />
            <source>{file} has several. One of them is read.</source>
            <translation>في {file} عدة أوراق. تُقرأ واحدة منها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sheet_dialog.py" />
            <source>Open sheet</source>
            <translation>افتح الورقة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Opens Peers &amp; sync</source>
            <translation>يفتح النظراء والمزامنة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Final to block {height} · {old} ago · {agree}</source>
            <translation>نهائي حتى الكتلة {height} · قبل {old} · {agree}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Syncing {done} of {total} from {peer}</source>
            <translation>تُزامن {done} من {total} من {peer}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Lagging {blocks}</source>
            <translation>التأخر: {blocks}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Stale: newest cosignature {old} old</source>
            <translation>قديم: أحدث توقيع مشترك عمره {old}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Fork at block {height}</source>
            <translation>تفرّع عند الكتلة {height}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Cannot be trusted · a signature does not hold · run an audit</source>
            <translation>لا يوثق بها · توقيع غير صحيح · أجرِ تدقيقًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Offline · final to block {height}, {old} old</source>
            <translation>غير متصل · نهائي حتى الكتلة {height}، عمره {old}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>No blocks here yet</source>
            <translation>لا كتل هنا بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>less than 1 min</source>
            <translation>أقل من دقيقة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>{seconds} min</source>
            <translation>{seconds} د</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>{hours} h</source>
            <translation>{hours} س</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/strip_plot.py" />
            <source>Block {heights}
{count}
{state}
{when}</source>
            <translation>الكتلة {heights}
{count}
{state}
{when}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/strip_plot.py" />
            <source>Block {height}: {state}, {statements}</source>
            <translation>الكتلة {height}: {state}، {statements}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/strip_plot.py" />
            <source>Brushed span of the chain</source>
            <translation>المدى المختار من السلسلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/table.py" />
            <source>Nothing to show here.</source>
            <translation>لا شيء يُعرض هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/table.py" />
            <source>{rows} selected; at most {rows2} can be copied. Export the table instead.</source>
            <translation>{rows} محددة؛ ويمكن نسخ {rows2} على الأكثر. صدّر الجدول بدلًا من ذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/table.py" />
            <source>Mark</source>
            <translation>العلامة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/table.py" />
            <source>Usual columns</source>
            <translation>الأعمدة المعتادة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/text_sheet.py" />
            <source>{title}: the text</source>
            <translation>{title}: النص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/text_sheet.py" />
            <source>Save…</source>
            <translation>احفظ…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/text_sheet.py" />
            <source>Saved as {path}</source>
            <translation>حُفظ باسم {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_errands.py" />
            <source>Export recall list</source>
            <translation>صدّر قائمة الاستدعاء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_errands.py" />
            <source>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</source>
            <translation>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_errands.py" />
            <source>Save the trail</source>
            <translation>احفظ المسار</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_errands.py" />
            <source>The trail was written to {path}</source>
            <translation>كُتب المسار إلى {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_errands.py" />
            <source>Print the trail</source>
            <translation>اطبع المسار</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_errands.py" />
            <source>The trail was handed to the printer.</source>
            <translation>سُلّم المسار إلى الطابعة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_errands.py" />
            <source>{rows} written to {path}</source>
            <translation>كُتب {rows} إلى {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_map_plot.py" />
            <source>No record of this trail says a position.</source>
            <translation>لا سجل في هذا المسار يذكر موقعًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_map_plot.py" />
            <source>Map</source>
            <translation>الخريطة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_map_plot.py" />
            <source>, within {accuracy_m} m</source>
            <translation>، بدقة {accuracy_m} م</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_map_plot.py" />
            <source>{metres} km</source>
            <translation>{metres} كم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_panels.py" />
            <source>Steps of the trail by time, as a table</source>
            <translation>خطوات المسار حسب الوقت كجدول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_panels.py" />
            <source>Positions, as a table</source>
            <translation>المواقع كجدول</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/trail_panels.py" />
            <source>%n positions</source>
            <comment>%n position</comment>
            <translation>
                <numerusform>%n موقع</numerusform>
                <numerusform>%n موقع</numerusform>
                <numerusform>موقعان</numerusform>
                <numerusform>%n مواقع</numerusform>
                <numerusform>%n موقعًا</numerusform>
                <numerusform>%n موقع</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_panels.py" />
            <source>{count} on record; the city’s own layers, and Natural Earth</source>
            <translation>{count} مسجلة؛ طبقات المدينة و Natural Earth</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Along the trail, back or on</source>
            <translation>على المسار، رجوعًا أو تقدمًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>In the same column</source>
            <translation>في العمود نفسه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Unfold, or follow the thing that is current</source>
            <translation>افرد، أو تتبع الشيء الحالي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Larger, smaller, as it fits</source>
            <translation>أكبر، أصغر، ملائم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Next or previous card that a check objects to</source>
            <translation>البطاقة التالية أو السابقة التي يعترض عليها فحص</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>The bow-tie around the current card, or all again</source>
            <translation>ربطة العنق حول البطاقة الحالية، أو الكل ثانية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Mark as suspect</source>
            <translation>علّم كمشتبه به</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>As a table, or as layers again</source>
            <translation>كجدول، أو كطبقات ثانية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Follow the thing or the code that was copied</source>
            <translation>تتبع الشيء أو الرمز المنسوخ</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Trail</source>
            <translation>المسار</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Enter or a click unfolds it</source>
            <translation>يفرده Enter أو نقرة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Enter unfolds it</source>
            <translation>يفرده Enter</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>A check objects to it ({word})</source>
            <translation>يعترض عليه فحص ({word})</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Not all of its records are final</source>
            <translation>ليست كل سجلاته نهائية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_start.py" />
            <source>Search above for a lot, a pack or a record: type, paste or scan its code, or drop a picture of it here.</source>
            <translation>ابحث أعلاه عن تشغيلة أو عبوة أو سجل: اكتب رمزه أو ألصقه أو امسحه، أو أفلت صورته هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_start.py" />
            <source>Nothing on this copy suggests itself; a sync may bring something.</source>
            <translation>لا شيء في هذه النسخة يصلح اقتراحًا؛ قد تأتي مزامنة بشيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_start.py" />
            <source>Follow something</source>
            <translation>تتبّع شيئًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_start.py" />
            <source>For example</source>
            <translation>على سبيل المثال</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_start.py" />
            <source>Which one?</source>
            <translation>أيها؟</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_start.py" />
            <source>The newest on record first</source>
            <translation>أحدث ما سُجّل أولًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_time_plot.py" />
            <source>Steps of the trail by time</source>
            <translation>خطوات المسار بحسب الزمن</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Show on the map</source>
            <translation>اعرض على الخريطة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Save the trail as PNG, SVG or PDF</source>
            <translation>احفظ المسار بصيغة PNG أو SVG أو PDF</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>what is still out first; what nobody recorded as sold is looked for on its shelf</source>
            <translation>ما زال خارجًا أولًا؛ وما لم يسجّل أحد بيعه يُبحث عنه على رفه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Show the bow-tie around what is selected</source>
            <translation>اعرض ربطة العنق حول المحدد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Show the whole trail</source>
            <translation>اعرض المسار كله</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>lit: on the way to and from what is selected</source>
            <translation>مضاء: على الطريق إلى المحدد ومنه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Nothing is marked as suspect.</source>
            <translation>لا شيء معلّم كمشتبه به.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>No common source is on record.</source>
            <translation>لا مصدر مشترك مسجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Trail as a table</source>
            <translation>المسار كجدول</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>What a recall has to reach</source>
            <translation>ما يجب أن يصل إليه الاستدعاء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Common sources</source>
            <translation>المصادر المشتركة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>share of the suspects that each explains</source>
            <translation>نسبة المشتبه بها التي يفسرها كل منها</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>%n cards</source>
            <comment>%n card</comment>
            <translation>
                <numerusform>%n بطاقة</numerusform>
                <numerusform>%n بطاقة</numerusform>
                <numerusform>بطاقتان</numerusform>
                <numerusform>%n بطاقات</numerusform>
                <numerusform>%n بطاقة</numerusform>
                <numerusform>%n بطاقة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Bow-tie around {title}</source>
            <translation>ربطة العنق حول {title}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Works out what it reached, where that is now, and where it may come from</source>
            <translation>يستنتج ما وصل إليه وأين هو الآن ومن أين قد يكون جاء</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>New records about it are told after each sync</source>
            <translation>تُذكر السجلات الجديدة عنه بعد كل مزامنة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Its place, who recorded it, or their key</source>
            <translation>مكانه أو من سجّله أو مفتاحه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Unfold</source>
            <translation>افرد</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Follow it</source>
            <translation>تتبعه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Show in chain</source>
            <translation>اعرض في السلسلة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Watch beside it…</source>
            <translation>تابع ما يتصل به…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>A place is not recalled; choose a lot, a pack or a container.</source>
            <translation>لا يُستدعى مكان؛ اختر تشغيلة أو عبوة أو حاوية.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>It is marked already.</source>
            <translation>معلّم من قبل.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Watch no more</source>
            <translation>أوقف المتابعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Watch it</source>
            <translation>تابعه</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>{name}, key …{did}</source>
            <translation>{name}، المفتاح …{did}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/transfer_view.py" />
            <source>Give this to the other party</source>
            <translation>أعطِ هذا للطرف الآخر</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/transfer_view.py" />
            <source>They photograph the code, or you hand over the file; nobody needs a network for that. Nothing of it counts before it is sent and final.</source>
            <translation>يصوّر الرمز أو تسلّمه الملف؛ ولا يحتاج أحد شبكة لذلك. لا يُعتد بشيء منه قبل أن يُرسل ويصير نهائيًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/transfer_view.py" />
            <source>It is too long for a code. Hand over the file.</source>
            <translation>هو أطول من أن يكون رمزًا. سلّم الملف.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/transfer_view.py" />
            <source>QR code of the transfer</source>
            <translation>رمز QR لعملية النقل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/unlock.py" />
            <source>While your key is open this window can sign records and open private documents. It locks when you press the padlock, when it was not used for {idle}, and when the window is closed. Then the secret is overwritten, an open document closes, and what waits in the outbox stays there.</source>
            <translation>ما دام مفتاحك مفتوحًا تستطيع هذه النافذة توقيع السجلات وفتح المستندات الخاصة. يُقفل حين تضغط القفل، وحين لا يُستعمل لمدة {idle}، وحين تُغلق النافذة. عندها يُمحى السر، ويُغلق المستند المفتوح، ويبقى ما في صندوق الصادر مكانه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/unlock.py" />
            <source>{unlock_means} The password never leaves this machine.</source>
            <translation>{unlock_means} لا تغادر كلمة المرور هذا الجهاز أبدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/unlock.py" />
            <source>Unlock your key</source>
            <translation>افتح مفتاحك</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/unlock.py" />
            <source>Unlock</source>
            <translation>فك القفل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/unlock.py" />
            <source>{what} will be signed with your key and handed to the writer of this city, whose authorities on this machine open with the same password. What is signed cannot be pulled back.</source>
            <translation>{what}: يُوقَّع بمفتاحك ويُسلَّم إلى كاتب هذه المدينة التي تُفتح سلطاتها على هذا الجهاز بكلمة المرور نفسها. ما وُقّع لا يمكن سحبه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/unlock.py" />
            <source>Sign and send</source>
            <translation>وقّع وأرسل</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/verdict_bar.py" />
            <source>Nothing has been checked here yet.</source>
            <translation>لم يُفحص شيء هنا بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/verify_dialog.py" />
            <source>Verify a file</source>
            <translation>تحقق من ملف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/verify_dialog.py" />
            <source>A file cannot vouch for itself. Take the anchor from the city itself, not from whoever gives you the file.</source>
            <translation>لا يشهد الملف لنفسه. خذ المرساة من المدينة نفسها لا ممن يعطيك الملف.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/verify_dialog.py" />
            <source>Anchor of the ledger that you trust</source>
            <translation>مرساة الدفتر الذي تثق به</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_desk.py" />
            <source>It is watched no more.</source>
            <translation>لم يعد يُتابع.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_desk.py" />
            <source>It is watched from now on.</source>
            <translation>يُتابع من الآن.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>After each sync you are told of every new record that has to do with what you watch. The list stays on this laptop; nobody else learns of it.</source>
            <translation>بعد كل مزامنة تُبلَّغ بكل سجل جديد يتصل بما تتابعه. تبقى القائمة على هذا الحاسوب؛ ولا يعلم بها أحد غيرك.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>Its identifier, the text below its bar code, or its lot or serial number</source>
            <translation>معرّفه أو النص تحت رمزه الشريطي أو رقم تشغيلته أو رقمه التسلسلي</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>The name of an organisation or office, or a key; every key of it is watched</source>
            <translation>اسم منظمة أو مكتب، أو مفتاح؛ ويُتابع كل مفتاح لها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>Its GLN, or the code by which records name it</source>
            <translation>رقم GLN الخاص به، أو الرمز الذي تذكره به السجلات</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>did:key:z6Mk…, in all that it signs and in all that names it</source>
            <translation>did:key:z6Mk…، في كل ما يوقّعه وكل ما يذكره</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>Watch something</source>
            <translation>تابع شيئًا</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>Choose what it is…</source>
            <translation>اختر نوعه…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>Name it…</source>
            <translation>سمِّه…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>What to watch</source>
            <translation>ما يُتابع</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>Putting it on the list…</source>
            <translation>يُضاف إلى القائمة…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>Nothing is watched. Put a lot, an issuer, a place or a key on the list.</source>
            <translation>لا يُتابع شيء. ضع في القائمة تشغيلة أو جهة إصدار أو مكانًا أو مفتاحًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>No new record on what you watch.</source>
            <translation>لا سجل جديد عمّا تتابعه.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>Watch something…</source>
            <translation>تابع شيئًا…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>Watch-list</source>
            <translation>قائمة المتابعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>New on the watch-list</source>
            <translation>الجديد في قائمة المتابعة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>Watch-list or what is new on it</source>
            <translation>قائمة المتابعة أو الجديد فيها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>{new} on it</source>
            <translation>{new} عنها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source> {rows} damaged; add them again.</source>
            <translation> {rows} تالفة؛ أضفها من جديد.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>New ({count})</source>
            <translation>جديد ({count})</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>Its alerts go with it</source>
            <translation>وتزول معه تنبيهاته</translation>
        </message>
        <message>
            <location filename="../../desktop/views/render.py" />
            <source>The window does not come to rest.</source>
            <translation>لا تهدأ النافذة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/render.py" />
            <source>Try a smaller profile.</source>
            <translation>جرّب ملف تعريف أصغر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/render.py" />
            <source>{file} cannot be written.</source>
            <translation>لا يمكن كتابة {file}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/render.py" />
            <source>Choose another folder.</source>
            <translation>اختر مجلدًا آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/reporting.py" />
            <source>Report (*.json);;Report on paper, with its machine file (*.pdf)</source>
            <translation>تقرير (*.json);;تقرير على الورق مع ملفه الآلي (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/reporting.py" />
            <source>Export report</source>
            <translation>صدّر التقرير</translation>
        </message>
        <message>
            <location filename="../../desktop/views/reporting.py" />
            <source>A report is of an audit; make one.</source>
            <translation>التقرير عن تدقيق؛ أجرِ تدقيقًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/reporting.py" />
            <source>Report as PDF…</source>
            <translation>التقرير بصيغة PDF…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/rerunning.py" />
            <source>Open a colleague's report…</source>
            <translation>افتح تقرير زميل…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/rerunning.py" />
            <source>Report (*.json)</source>
            <translation>تقرير (*.json)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/sight.py" />
            <source>There was no block yet at that time.</source>
            <translation>لم تكن هناك كتلة بعد في ذلك الوقت.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/sight.py" />
            <source>Choose a later day.</source>
            <translation>اختر يومًا لاحقًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>There is no screen to open a window on.</source>
            <translation>لا شاشة لفتح نافذة عليها.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>Use the verbs of the command line, or: civicledger window --render DIR</source>
            <translation>استعمل سطر الأوامر، أو: civicledger window --render DIR</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>The window that is open already was brought to the front.</source>
            <translation>أُحضرت النافذة المفتوحة إلى الأمام.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>Another window is open on this profile.</source>
            <translation>نافذة أخرى مفتوحة على ملف التعريف هذا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>Two windows would get in each other's way; nothing was changed.</source>
            <translation>تعيق إحدى النافذتين الأخرى؛ لم يتغير شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>Go to the other window, or open another profile.</source>
            <translation>انتقل إلى النافذة الأخرى أو افتح ملف تعريف آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>The window does not speak {language}.</source>
            <translation>النافذة لا تتكلم {language}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>Write a code such as en.</source>
            <translation>اكتب رمزًا مثل en.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>The window cannot measure {what}.</source>
            <translation>لا تستطيع النافذة قياس {what}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>Ask for {what}.</source>
            <translation>اطلب {what}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>The size {text} is none.</source>
            <translation>{text} ليس مقاسًا صحيحًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>Write it like 1366x768.</source>
            <translation>اكتبه مثل 1366x768.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Copy hash</source>
            <translation>انسخ التجزئة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Show as QR…</source>
            <translation>اعرض كرمز QR…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Your note…</source>
            <translation>مذكرتك…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Copy name</source>
            <translation>انسخ الاسم</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Copy id</source>
            <translation>انسخ المعرّف</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Copy as JSON</source>
            <translation>انسخ بصيغة JSON</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Proof (*.clproof)</source>
            <translation>برهان (*.clproof)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>This record is not in this copy.</source>
            <translation>هذا السجل ليس في هذه النسخة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Sync, then try again.</source>
            <translation>زامن ثم أعد المحاولة.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Details of what is selected (Ctrl+I)</source>
            <translation>تفاصيل المحدد (Ctrl+I)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>The ledger as of an earlier moment (Ctrl+T)</source>
            <translation>الدفتر حتى لحظة سابقة (Ctrl+T)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Back to the page; nothing that was typed is lost</source>
            <translation>عودة إلى الصفحة؛ ولا يضيع شيء مما كُتب</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Everywhere</source>
            <translation>في كل مكان</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Open {label}</source>
            <translation>افتح {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>What the manual says of this page</source>
            <translation>ما يقوله دليل الاستعمال عن هذه الصفحة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Read again</source>
            <translation>اقرأ ثانية</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Next part of the window</source>
            <translation>الجزء التالي من النافذة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Part of the window before</source>
            <translation>الجزء السابق من النافذة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Show or hide the details</source>
            <translation>أظهر التفاصيل أو أخفها</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>The ledger as of an earlier moment</source>
            <translation>الدفتر حتى لحظة سابقة</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>This sheet</source>
            <translation>هذه الورقة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Move replica.db away and sync again; peers hold the same log.</source>
            <translation>انقل replica.db وزامن ثانية؛ لدى النظراء اليومية نفسها.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Keep this copy as evidence and tell the authorities.</source>
            <translation>احفظ هذه النسخة دليلًا وأخبر السلطات.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The log is wrong from this block on; the rules were not replayed above it.</source>
            <translation>اليومية خاطئة من هذه الكتلة فصاعدًا؛ ولم تُعَد القواعد فوقها.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The database shows something that the log does not say.</source>
            <translation>تعرض قاعدة البيانات ما لا تقوله اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Profile file damaged</source>
            <translation>ملف التعريف تالف</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Key file changed</source>
            <translation>تغيّر ملف المفاتيح</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Outbox or drafts damaged</source>
            <translation>الصادر أو المسودات تالفة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Node's memory damaged</source>
            <translation>ذاكرة العقدة تالفة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Kept evidence damaged</source>
            <translation>الدليل المحفوظ تالف</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Database file damaged</source>
            <translation>ملف قاعدة البيانات تالف</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Database layout changed</source>
            <translation>تغيّر بناء قاعدة البيانات</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Stored entries missing</source>
            <translation>قيود مخزّنة ناقصة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Entry altered</source>
            <translation>قيد معدَّل</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Stored hash altered</source>
            <translation>تجزئة مخزّنة معدّلة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Not the signed log</source>
            <translation>ليست اليومية الموقّعة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>End of the log missing</source>
            <translation>نهاية اليومية ناقصة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Log signature wrong</source>
            <translation>توقيع اليومية خاطئ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Cosignature wrong</source>
            <translation>توقيع مشترك خاطئ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Stray signature line</source>
            <translation>سطر توقيع شارد</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Receipt wrong</source>
            <translation>إيصال خاطئ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Checkpoint unreadable</source>
            <translation>نقطة تحقق لا تُقرأ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Too few cosignatures</source>
            <translation>تواقيع مشتركة غير كافية</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Final state set back</source>
            <translation>أُعيدت الحالة النهائية للوراء</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Receipts unusable</source>
            <translation>إيصالات غير صالحة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Charter lacks a quorum</source>
            <translation>ميثاق بلا نصاب</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Batch incomplete</source>
            <translation>دفعة غير كاملة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Another document held</source>
            <translation>مستند آخر محفوظ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Envelope damaged</source>
            <translation>مظروف تالف</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Erased document kept</source>
            <translation>مستند ممحو محفوظ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal unreadable</source>
            <translation>ختم لا يُقرأ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal missing</source>
            <translation>ختم مفقود</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal of another ledger</source>
            <translation>ختم دفتر آخر</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: wrong height</source>
            <translation>الختم: ارتفاع خاطئ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: wrong first entry</source>
            <translation>الختم: أول قيد خاطئ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: wrong count</source>
            <translation>الختم: عدد خاطئ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: wrong root</source>
            <translation>الختم: جذر خاطئ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: broken link</source>
            <translation>الختم: رابط مقطوع</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: time runs back</source>
            <translation>الختم: الزمن يرجع</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: unknown proposer</source>
            <translation>الختم: مقترح مجهول</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: other rules</source>
            <translation>الختم: قواعد أخرى</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: blocks</source>
            <translation>جدول خاطئ: الكتل</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: issuers</source>
            <translation>جدول خاطئ: جهات الإصدار</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: statements</source>
            <translation>جدول خاطئ: الإفادات</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: kinds</source>
            <translation>جدول خاطئ: الأنواع</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: records</source>
            <translation>جدول خاطئ: السجلات</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: statuses</source>
            <translation>جدول خاطئ: الحالات</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: proposals</source>
            <translation>جدول خاطئ: الاقتراحات</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: charters</source>
            <translation>جدول خاطئ: المواثيق</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: parameters</source>
            <translation>جدول خاطئ: المعاملات</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: things</source>
            <translation>جدول خاطئ: الأشياء</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: references</source>
            <translation>جدول خاطئ: المراجع</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: approvals</source>
            <translation>جدول خاطئ: الاعتمادات</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: consents</source>
            <translation>جدول خاطئ: الموافقات</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: bookkeeping</source>
            <translation>جدول خاطئ: الحسابات</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: checkpoints</source>
            <translation>جدول خاطئ: نقاط التحقق</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong search index</source>
            <translation>فهرس بحث خاطئ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: bad form</source>
            <translation>باطل: صيغة خاطئة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: bad signature</source>
            <translation>باطل: توقيع خاطئ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: another ledger</source>
            <translation>باطل: دفتر آخر</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: came too late</source>
            <translation>باطل: وصل متأخرًا</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: from the future</source>
            <translation>باطل: من المستقبل</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: counter used twice</source>
            <translation>باطل: عدّاد مكرر</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: logged twice</source>
            <translation>باطل: دُوّن مرتين</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: unknown issuer</source>
            <translation>باطل: جهة إصدار مجهولة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: key not active</source>
            <translation>باطل: مفتاح غير نشط</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: role not allowed</source>
            <translation>باطل: دور غير مسموح</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: wrong domain</source>
            <translation>باطل: مجال خاطئ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: unknown kind</source>
            <translation>باطل: نوع مجهول</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: unfit data</source>
            <translation>باطل: بيانات غير ملائمة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: id used twice</source>
            <translation>باطل: معرّف مكرر</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: bad reference</source>
            <translation>باطل: مرجع خاطئ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: action not allowed</source>
            <translation>باطل: إجراء غير مسموح</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: balance too low</source>
            <translation>باطل: رصيد غير كافٍ</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: not the holder</source>
            <translation>باطل: ليس الحائز</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: invalid ballot</source>
            <translation>باطل: صوت غير صالح</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: another charter</source>
            <translation>باطل: ميثاق آخر</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: too large</source>
            <translation>باطل: كبير جدًا</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n databases</source>
            <comment>%n database</comment>
            <translation>
                <numerusform>%n قاعدة بيانات</numerusform>
                <numerusform>%n قاعدة بيانات</numerusform>
                <numerusform>قاعدتا بيانات</numerusform>
                <numerusform>%n قواعد بيانات</numerusform>
                <numerusform>%n قاعدة بيانات</numerusform>
                <numerusform>%n قاعدة بيانات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n bundles</source>
            <comment>%n bundle</comment>
            <translation>
                <numerusform>%n حزمة</numerusform>
                <numerusform>%n حزمة</numerusform>
                <numerusform>حزمتان</numerusform>
                <numerusform>%n حزم</numerusform>
                <numerusform>%n حزمة</numerusform>
                <numerusform>%n حزمة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n tiles</source>
            <comment>%n tile</comment>
            <translation>
                <numerusform>%n بلاطة</numerusform>
                <numerusform>%n بلاطة</numerusform>
                <numerusform>بلاطتان</numerusform>
                <numerusform>%n بلاطات</numerusform>
                <numerusform>%n بلاطة</numerusform>
                <numerusform>%n بلاطة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n seals</source>
            <comment>%n seal</comment>
            <translation>
                <numerusform>%n ختم</numerusform>
                <numerusform>%n ختم</numerusform>
                <numerusform>ختمان</numerusform>
                <numerusform>%n أختام</numerusform>
                <numerusform>%n ختمًا</numerusform>
                <numerusform>%n ختم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n signatures</source>
            <comment>%n signature</comment>
            <translation>
                <numerusform>%n توقيع</numerusform>
                <numerusform>%n توقيع</numerusform>
                <numerusform>توقيعان</numerusform>
                <numerusform>%n تواقيع</numerusform>
                <numerusform>%n توقيعًا</numerusform>
                <numerusform>%n توقيع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n batches</source>
            <comment>%n batch</comment>
            <translation>
                <numerusform>%n دفعة</numerusform>
                <numerusform>%n دفعة</numerusform>
                <numerusform>دفعتان</numerusform>
                <numerusform>%n دفعات</numerusform>
                <numerusform>%n دفعة</numerusform>
                <numerusform>%n دفعة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n anchors</source>
            <comment>%n anchor</comment>
            <translation>
                <numerusform>%n مرساة</numerusform>
                <numerusform>%n مرساة</numerusform>
                <numerusform>مرساتان</numerusform>
                <numerusform>%n مراسٍ</numerusform>
                <numerusform>%n مرساة</numerusform>
                <numerusform>%n مرساة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n changes</source>
            <comment>%n change</comment>
            <translation>
                <numerusform>%n تغيير</numerusform>
                <numerusform>%n تغيير</numerusform>
                <numerusform>تغييران</numerusform>
                <numerusform>%n تغييرات</numerusform>
                <numerusform>%n تغييرًا</numerusform>
                <numerusform>%n تغيير</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n checkpoints</source>
            <comment>%n checkpoint</comment>
            <translation>
                <numerusform>%n نقطة تحقق</numerusform>
                <numerusform>%n نقطة تحقق</numerusform>
                <numerusform>نقطتا تحقق</numerusform>
                <numerusform>%n نقاط تحقق</numerusform>
                <numerusform>%n نقطة تحقق</numerusform>
                <numerusform>%n نقطة تحقق</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n cosignatures</source>
            <comment>%n cosignature</comment>
            <translation>
                <numerusform>%n توقيع مشترك</numerusform>
                <numerusform>%n توقيع مشترك</numerusform>
                <numerusform>توقيعان مشتركان</numerusform>
                <numerusform>%n تواقيع مشتركة</numerusform>
                <numerusform>%n توقيعًا مشتركًا</numerusform>
                <numerusform>%n توقيع مشترك</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n receipts</source>
            <comment>%n receipt</comment>
            <translation>
                <numerusform>%n إيصال</numerusform>
                <numerusform>%n إيصال</numerusform>
                <numerusform>إيصالان</numerusform>
                <numerusform>%n إيصالات</numerusform>
                <numerusform>%n إيصالًا</numerusform>
                <numerusform>%n إيصال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n items</source>
            <comment>%n item</comment>
            <translation>
                <numerusform>%n عنصر</numerusform>
                <numerusform>%n عنصر</numerusform>
                <numerusform>عنصران</numerusform>
                <numerusform>%n عناصر</numerusform>
                <numerusform>%n عنصرًا</numerusform>
                <numerusform>%n عنصر</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Whom this profile trusts cannot be relied on any more.</source>
            <translation>لم يعد يمكن الاعتماد على من يثق بهم ملف التعريف هذا.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Restore profile.json from a backup, or make a new profile with the city's anchor.</source>
            <translation>استعد profile.json من نسخة احتياطية، أو أنشئ ملف تعريف جديدًا بمرساة المدينة.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The file changed since it was saved; your keys may not open any more.</source>
            <translation>تغيّر الملف منذ حفظه؛ قد لا تُفتح مفاتيحك بعد الآن.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Restore the keys from the 24 words or from a backup of the file.</source>
            <translation>استعد المفاتيح من الكلمات الـ 24 أو من نسخة احتياطية للملف.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>What waits in the outbox or among the drafts may not be what you entered.</source>
            <translation>قد لا يكون ما في الصادر أو المسودات ما أدخلته.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Restore desk.db from a backup, or enter the damaged records anew.</source>
            <translation>استعد desk.db من نسخة احتياطية، أو أدخل السجلات التالفة من جديد.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>What this node must never forget may not be what it wrote.</source>
            <translation>قد لا يكون ما يجب ألا تنساه هذه العقدة هو ما كتبته.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Stop the node and compare with every other authority before it runs again.</source>
            <translation>أوقف العقدة وقارن بكل سلطة أخرى قبل تشغيلها ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The file can no longer prove anything.</source>
            <translation>لم يعد الملف يثبت شيئًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Restore it from a backup.</source>
            <translation>استعده من نسخة احتياطية.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The file is damaged; what is read from it may be wrong.</source>
            <translation>الملف تالف؛ وما يُقرأ منه قد يكون خاطئًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Somebody added, removed or changed a table, index, view or trigger of the database.</source>
            <translation>أضاف أحدهم أو أزال أو غيّر جدولًا أو فهرسًا أو عرضًا أو مشغّلًا في قاعدة البيانات.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Entries of the log are missing or cannot be told apart on this machine.</source>
            <translation>قيود من اليومية ناقصة على هذا الجهاز أو لا يمكن تمييزها.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The entry was changed on this machine after it was logged; the cosigned tree proves it.</source>
            <translation>عُدّل القيد على هذا الجهاز بعد تدوينه؛ والشجرة الموقّعة بالاشتراك تثبت ذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>A stored hash was changed on this machine; the entries themselves are as they were.</source>
            <translation>عُدّلت تجزئة مخزّنة على هذا الجهاز؛ أما القيود فكما كانت.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The log on this machine is not the one that the authorities signed.</source>
            <translation>اليومية على هذا الجهاز ليست التي وقّعتها السلطات.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The end of the log was removed on this machine.</source>
            <translation>أُزيلت نهاية اليومية على هذا الجهاز.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The note is not the one that the log's writer signed.</source>
            <translation>المذكرة ليست التي وقّعها كاتب اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The authority did not sign this, or its line was changed.</source>
            <translation>لم توقّع السلطة هذا، أو غُيّر سطرها.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>A signature line bears a known name or key number, but not both; it does not count.</source>
            <translation>يحمل سطر توقيع اسمًا معروفًا أو رقم مفتاح معروفًا لا كليهما؛ فلا يُعتد به.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The authority did not sign this receipt, or it was changed.</source>
            <translation>لم توقّع السلطة هذا الإيصال، أو غُيّر.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>This replica is not a copy of the ledger that this profile trusts.</source>
            <translation>هذه النسخة ليست من الدفتر الذي يثق به ملف التعريف هذا.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Compare the anchor with the city; do not rely on this copy.</source>
            <translation>قارن المرساة مع المدينة؛ ولا تعتمد على هذه النسخة.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>A stored checkpoint proves nothing.</source>
            <translation>نقطة تحقق مخزّنة لا تثبت شيئًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Fewer authorities than the charter demands stand behind a checkpoint held as final.</source>
            <translation>عدد السلطات خلف نقطة تحقق تُعد نهائية أقل مما يطلبه الميثاق.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>What this machine holds as its newest final state was set back or changed.</source>
            <translation>ما يعدّه هذا الجهاز أحدث حالة نهائية أُعيد للوراء أو غُيّر.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>No receipts can be given from this file.</source>
            <translation>لا يمكن إعطاء إيصالات من هذا الملف.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The change of charter is not carried by a quorum of both sides.</source>
            <translation>لا يحمل تغيير الميثاق نصاب الطرفين.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Stop relying on new records and show the evidence to the authorities.</source>
            <translation>كُفّ عن الاعتماد على السجلات الجديدة واعرض الدليل على السلطات.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The records of this batch are not final and never will be as they stand.</source>
            <translation>سجلات هذه الدفعة ليست نهائية ولن تصير كذلك بحالها هذه.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Ask the issuer to issue the whole batch again, or to revoke what was logged.</source>
            <translation>اطلب من جهة الإصدار إعادة إصدار الدفعة كلها أو إبطال ما دُوّن.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>It was exchanged or changed after the record was issued, and proves nothing.</source>
            <translation>استُبدل أو غُيّر بعد إصدار السجل، فلا يثبت شيئًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Do not rely on it; ask its issuer for the right one.</source>
            <translation>لا تعتمد عليه؛ واطلب الصحيح من جهة إصداره.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>What it holds cannot be read from this copy.</source>
            <translation>لا يمكن قراءة ما فيه من هذه النسخة.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Fetch it again from a peer or ask its issuer for another copy.</source>
            <translation>اجلبه ثانية من نظير أو اطلب نسخة أخرى من جهة إصداره.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Whoever has this file and a key of its readers can read what is to be forgotten.</source>
            <translation>من لديه هذا الملف ومفتاح أحد قرّائه يقرأ ما يجب أن يُنسى.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Sync, which destroys it; look for further copies on sticks and in back-ups.</source>
            <translation>زامن فيُتلف؛ وابحث عن نسخ أخرى على الذواكر وفي النسخ الاحتياطية.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Files of this profile</source>
            <translation>ملفات ملف التعريف هذا</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Database file and layout</source>
            <translation>ملف قاعدة البيانات وبناؤه</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Entries are complete</source>
            <translation>القيود كاملة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Stored bytes hashed again</source>
            <translation>أُعيدت تجزئة البايتات المخزّنة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Tree of hashes recomputed</source>
            <translation>أُعيد حساب شجرة التجزئات</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Blocks linked and sealed</source>
            <translation>الكتل مترابطة ومختومة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Signatures verified</source>
            <translation>تُحقق من التواقيع</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Rules replayed</source>
            <translation>أُعيد تطبيق القواعد</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Batches are complete</source>
            <translation>الدفعات كاملة</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The ledger you trust</source>
            <translation>الدفتر الذي تثق به</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Changes of charter</source>
            <translation>تغييرات الميثاق</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Checkpoints and quorum</source>
            <translation>نقاط التحقق والنصاب</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Search index rebuilt</source>
            <translation>أُعيد بناء فهرس البحث</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Tables rebuilt and compared</source>
            <translation>أُعيد بناء الجداول وقورنت</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Opened and judged</source>
            <translation>فُتحت وحُكم عليها</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>{v1} It is in the log nevertheless, and everyone passes over it.</source>
            <translation>{v1} وهو في اليومية مع ذلك، ويتجاوزه الجميع.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The published figure does not follow from its own inputs.</source>
            <translation>الرقم المنشور لا يترتب على مدخلاته.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>Do not use it; ask its maker for a corrected one.</source>
            <translation>لا تستعمله؛ واطلب من صاحبه رقمًا مصححًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The figure may be right, but not all that it rests on still counts or can be checked.</source>
            <translation>قد يكون الرقم صحيحًا، لكن ليس كل ما يستند إليه معتدًا به أو قابلًا للفحص.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>Ask its maker to compute it anew from records that count.</source>
            <translation>اطلب حسابه من جديد من سجلات معتد بها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The record names inputs that no window on record has, such as {v1}.</source>
            <translation>يذكر السجل مدخلات ليست في أي نافذة مسجلة، مثل {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The record rests on {v1} of {v2} windows that were withdrawn.</source>
            <translation>يستند السجل إلى {v1} من {v2} نوافذ سُحبت.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The record uses version {v1} of its method, which is not known.</source>
            <translation>يستعمل السجل الإصدار {v1} من طريقته وهو غير معروف.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The record gives {v1} {v2}; its inputs give {v3}.</source>
            <translation>يعطي السجل {v1} {v2}؛ وتعطي مدخلاته {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The record speaks of {v1}, its inputs of {v2}.</source>
            <translation>يتحدث السجل عن {v1}، ومدخلاته عن {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The record cannot be computed again: {v1}.</source>
            <translation>لا يمكن إعادة حساب السجل: {v1}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/analyses.py" />
            <source>%n analyses</source>
            <comment>%n analysis</comment>
            <translation>
                <numerusform>%n تحليل</numerusform>
                <numerusform>%n تحليل</numerusform>
                <numerusform>تحليلان</numerusform>
                <numerusform>%n تحليلات</numerusform>
                <numerusform>%n تحليلًا</numerusform>
                <numerusform>%n تحليل</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>Analysis irreproducible</source>
            <translation>تحليل لا يُعاد</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>The private document is not what the school signed, or another than the school signed it.</source>
            <translation>المستند الخاص ليس ما وقّعته المدرسة، أو وقّعه غيرها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Ask the holder for the copy that the school handed out, and compare it.</source>
            <translation>اطلب من الحامل النسخة التي سلّمتها المدرسة وقارنها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Two documents claim to be the same credential and say different things.</source>
            <translation>مستندان يدّعيان أنهما الشهادة نفسها ويقولان أمرين مختلفين.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Ask the school which of the two it issued; the other one is to be revoked.</source>
            <translation>اسأل المدرسة أيهما أصدرت؛ ويُبطل الآخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>The result is none of those that the achievement can have.</source>
            <translation>النتيجة ليست مما يمكن أن يكون للإنجاز.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Ask the school for the right result.</source>
            <translation>اسأل المدرسة عن النتيجة الصحيحة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Whoever shows the document cannot prove that it is theirs, or it is somebody else's.</source>
            <translation>من يُظهر المستند لا يثبت أنه له، أو هو لغيره.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Ask the school to issue it to the key of the person concerned.</source>
            <translation>اطلب من المدرسة إصداره لمفتاح الشخص المعني.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>The record's document has a proof that does not hold: {v1}</source>
            <translation>لمستند السجل برهان لا يصح: {v1}</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>The record's document has the identifier of another one and other content; the other one is of the record at entry {v1}.</source>
            <translation>لمستند السجل معرّف مستند آخر ومحتوى مختلف؛ والآخر لسجل القيد {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>The record's document {v1}.</source>
            <translation>مستند السجل {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>The record names another holder than its document is bound to.</source>
            <translation>يذكر السجل حاملًا غير الذي رُبط به مستنده.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>The record names a holder; its document is bound to no key.</source>
            <translation>يذكر السجل حاملًا؛ ومستنده غير مربوط بأي مفتاح.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Credential's proof wrong</source>
            <translation>برهان الشهادة خاطئ</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Status place used twice</source>
            <translation>موضع حالة مستعمل مرتين</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Credits out of range</source>
            <translation>ساعات معتمدة خارج المدى</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Not the holder's</source>
            <translation>ليس للحامل</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/device_places.py" />
            <source>The device was moved without a record, or the place is wrong.</source>
            <translation>نُقل الجهاز دون سجل، أو المكان خاطئ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/device_places.py" />
            <source>Ask the operator where the device stands, and record the move.</source>
            <translation>اسأل المشغّل أين الجهاز وسجّل النقل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/device_places.py" />
            <source>The record places {v1} {v2} m away from where it stands on record.</source>
            <translation>يضع السجل {v1} على بعد {v2} م من مكانه المسجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/device_places.py" />
            <source>The record says that the device was {v1} km away shortly before.</source>
            <translation>يقول السجل إن الجهاز كان قبل قليل على بعد {v1} كم.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Nobody answers for these readings: the device may be a stranger, or its key in other hands.</source>
            <translation>لا أحد مسؤول عن هذه القراءات: قد يكون الجهاز غريبًا أو مفتاحه في يد أخرى.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Ask the operator; register the device, or do not use the readings.</source>
            <translation>اسأل المشغّل؛ سجّل الجهاز أو لا تستعمل القراءات.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Readings were lost, sent twice or made under a wrong clock.</source>
            <translation>ضاعت قراءات أو أُرسلت مرتين أو أُخذت بساعة خاطئة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Ask the gateway for the windows, and have its clock checked.</source>
            <translation>اطلب النوافذ من البوابة وافحص ساعتها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The sensor is faulty, set up wrongly, or another one than was registered.</source>
            <translation>الحساس معطوب أو مضبوط خطأ أو غير المسجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Do not use the readings until the operator has explained them.</source>
            <translation>لا تستعمل القراءات حتى يفسرها المشغّل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>A sensor that stands still or leaps is often broken.</source>
            <translation>الحساس الذي يثبت أو يقفز غالبًا معطوب.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Ask the operator to look at the device; a real event shows at its neighbours too.</source>
            <translation>اطلب من المشغّل فحص الجهاز؛ فالحدث الحقيقي يظهر عند جيرانه أيضًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The register of a meter only rises: it was exchanged, reset or tampered with.</source>
            <translation>عداد القياس يزيد فقط: فقد استُبدل أو صُفّر أو عُبث به.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Read the meter on site, and record an exchange with a new registration.</source>
            <translation>اقرأ العداد في الموقع وسجّل الاستبدال بتسجيل جديد.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record contradicts itself; what was signed is not what its figures say.</source>
            <translation>يناقض السجل نفسه؛ فما وُقّع ليس ما تقوله أرقامه.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Ask the gateway for the readings and a corrected record.</source>
            <translation>اطلب من البوابة القراءات وسجلًا مصححًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The device was updated or exchanged, and nobody put that on record.</source>
            <translation>حُدّث الجهاز أو استُبدل ولم يسجّل أحد ذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Ask the operator what was installed, by whom and when; register the device anew.</source>
            <translation>اسأل المشغّل ماذا ثُبّت ومن ثبّته ومتى؛ وسجّل الجهاز من جديد.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Nobody vouches that the device measures rightly at that time.</source>
            <translation>لا أحد يضمن أن الجهاز يقيس صحيحًا في ذلك الوقت.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Have it calibrated; use these readings with care.</source>
            <translation>اطلب معايرته؛ واستعمل هذه القراءات بحذر.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>For that time nothing is known: the device was silent, or its windows were left out.</source>
            <translation>لا يُعرف شيء عن ذلك الوقت: كان الجهاز صامتًا أو تُركت نوافذه.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Ask the gateway for the missing windows or the reason.</source>
            <translation>اسأل البوابة عن النوافذ الناقصة أو السبب.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds {v1}, which {v2} does not measure.</source>
            <translation>في السجل {v1}، ولا يقيسه {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record gives {v1} in {v2}, registered is {v3}.</source>
            <translation>يعطي السجل {v1} بوحدة {v2}، والمسجل {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds {v1} of {v2}; the lowest possible is {v3}.</source>
            <translation>في السجل {v1} لـ {v2}؛ وأدنى ممكن {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds {v1} of {v2}; the highest possible is {v3}.</source>
            <translation>في السجل {v1} لـ {v2}؛ وأعلى ممكن {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds no reading of {v1} between {v2} and {v3}.</source>
            <translation>لا قراءة في السجل لـ {v1} بين {v2} و{v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds readings of {v1} from {v2}; no registration of it was in force.</source>
            <translation>في السجل قراءات لـ {v1} من {v2}؛ ولا تسجيل له ساريًا حينها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record says that its last reading is of {v1}, before the first.</source>
            <translation>يقول السجل إن آخر قراءة بتاريخ {v1}، قبل الأولى.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record is window {v1} of {v2}, as another one is.</source>
            <translation>السجل هو النافذة {v1} من {v2}، وكذلك سجل آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds {v1} readings, all of them {v2}.</source>
            <translation>في السجل {v1} قراءات، كلها {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record contradicts its readings: {v1}.</source>
            <translation>يناقض السجل قراءاته: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds readings of {v1}; {v2} was never calibrated.</source>
            <translation>في السجل قراءات لـ {v1}؛ ولم يُعايَر {v2} قط.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record ends at {v1}; no later reading of {v2}, {v3}, is on record.</source>
            <translation>ينتهي السجل عند {v1}؛ ولا قراءة لاحقة مسجلة لـ {v2}، {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds readings of {v1}, issued by a key that its registration does not name.</source>
            <translation>في السجل قراءات لـ {v1} صدرت بمفتاح لا يذكره تسجيله.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds readings of {v1}, {v2}, from {v3}; another record already reaches {v4}.</source>
            <translation>في السجل قراءات لـ {v1}، {v2}، من {v3}؛ وسجل آخر يصل إلى {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record of {v1} holds a reading of {v2}, later than it.</source>
            <translation>سجل {v1} فيه قراءة بتاريخ {v2}، بعده.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record is window {v1} of {v2}, {v3}; the one before it has number {v4}.</source>
            <translation>السجل هو النافذة {v1} من {v2}، {v3}؛ ورقم السابقة {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds {v1} of {v2} at {v3}, {v4} times farther from the middle than is usual in it.</source>
            <translation>في السجل {v1} لـ {v2} عند {v3}، أبعد عن الوسط {v4} مرات من المعتاد.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record says that the register of {v1} fell at {v2}.</source>
            <translation>يقول السجل إن عداد {v1} نقص عند {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record says {v1} for the register of {v2}; the record before says {v3}.</source>
            <translation>يقول السجل {v1} لعداد {v2}؛ والسجل السابق {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record names {v1} {v2}… of {v3}; registered is {v4}….</source>
            <translation>يذكر السجل {v1} {v2}… لـ {v3}؛ والمسجل {v4}….</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds readings of {v1}; the calibration of {v2} failed.</source>
            <translation>في السجل قراءات لـ {v1}؛ وفشلت معايرة {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record begins at {v1}; the readings of {v2}, {v3}, before it end at {v4}.</source>
            <translation>يبدأ السجل عند {v1}؛ وقراءات {v2}، {v3}، قبله تنتهي عند {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Unknown device or key</source>
            <translation>جهاز أو مفتاح مجهول</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Readings out of step</source>
            <translation>قراءات غير منتظمة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Reading out of range</source>
            <translation>قراءة خارج المدى</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Sensor stuck or leaping</source>
            <translation>حساس ثابت أو قافز</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Meter runs backwards</source>
            <translation>عداد يرجع</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Window contradictory</source>
            <translation>نافذة متناقضة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Device changed silently</source>
            <translation>تغيّر الجهاز خفية</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Calibration missing</source>
            <translation>معايرة ناقصة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Device in two places</source>
            <translation>جهاز في مكانين</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Sensor window missing</source>
            <translation>نافذة حساس ناقصة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds two readings of {v1}.</source>
            <translation>في السجل قراءتان لـ {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds readings of {v1}; the calibration ran out on {v2}.</source>
            <translation>في السجل قراءات لـ {v1}؛ وانتهت المعايرة في {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>As far as the log says, no authority has allowed the school to award this.</source>
            <translation>بحسب اليومية لم تأذن أي سلطة للمدرسة بمنح هذا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school and its authority: either the diploma or the missing record is a mistake.</source>
            <translation>اسأل المدرسة وسلطتها: إما الشهادة خطأ أو السجل الناقص.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Programs that look at the list and those that look at the ledger come to two answers.</source>
            <translation>البرامج التي تنظر في القائمة والتي تنظر في الدفتر تصل إلى جوابين.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school which is right; it publishes a new version of the list, or changes the record.</source>
            <translation>اسأل المدرسة أيهما صحيح؛ فتنشر إصدارًا جديدًا من القائمة أو تغيّر السجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>A revocation is for good: whoever looked at the list before saw something else.</source>
            <translation>الإبطال نهائي: من نظر في القائمة قبلًا رأى غير ذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school; a credential that counts after all is issued anew, with another index.</source>
            <translation>اسأل المدرسة؛ والشهادة التي تُعتمد مع ذلك تصدر من جديد بفهرس آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>What it rests on did not hold on that day.</source>
            <translation>ما يستند إليه لم يكن صحيحًا ذلك اليوم.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school for the accreditation that it meant, or for the right dates.</source>
            <translation>اسأل المدرسة عن الاعتماد المقصود أو التواريخ الصحيحة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>One bit speaks for two credentials: to revoke one is to revoke the other.</source>
            <translation>بت واحد لشهادتين: إبطال إحداهما إبطال للأخرى.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school whether it recorded one credential twice; one of the two is to be revoked.</source>
            <translation>اسأل المدرسة هل سجّلت شهادة مرتين؛ وتُبطل إحداهما.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>A record cannot prove anything for the time before it was logged; perhaps it is dated back.</source>
            <translation>لا يثبت السجل شيئًا عما قبل تدوينه؛ ربما أُرّخ بأثر رجعي.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school why it was recorded so late, and look at the paper that it rests on.</source>
            <translation>اسأل المدرسة لماذا تأخر تسجيله وانظر الورقة التي يستند إليها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Whoever had the key could sign this; it may not be the school's word.</source>
            <translation>أي حائز للمفتاح كان يستطيع توقيع هذا؛ وقد لا يكون كلام المدرسة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school to confirm the award, and to record it anew with its present key.</source>
            <translation>اطلب من المدرسة تأكيد المنح وتسجيله من جديد بمفتاحها الحالي.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>No programme of study has that many credits, or none at all.</source>
            <translation>لا برنامج دراسي له هذا العدد من الساعات، أو بلا ساعات.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school for the right figure.</source>
            <translation>اسأل المدرسة عن الرقم الصحيح.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record was {v1} on {v2}; {v3} does not say so.</source>
            <translation>السجل {v1} في {v2}؛ ولا يقول {v3} ذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record names place {v1}, which {v2} does not have.</source>
            <translation>يذكر السجل الموضع {v1}، وليس في {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record says nothing of it being {v1}; {v2} says that it is.</source>
            <translation>لا يقول السجل إنه {v1}؛ ويقول {v2} ذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record says of the list {v1}: {v2}</source>
            <translation>يقول السجل عن القائمة {v1}: {v2}</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record was signed by a key that was revoked later and is suspect from entry {v1} on.</source>
            <translation>وُقّع السجل بمفتاح أُبطل لاحقًا ومشتبه به من القيد {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>{v1} and {v2} more</source>
            <translation>{v1} و{v2} غيرها</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record says that a {v1} is valid from {v2}; its issuer had no accreditation for that on record.</source>
            <translation>يقول السجل إن {v1} سارٍ من {v2}؛ ولم يكن لجهة إصداره اعتماد مسجل لذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record says that it ended on {v1}, before {v2}.</source>
            <translation>يقول السجل إنه انتهى في {v1}، قبل {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record says that it is valid from {v1}; it was not logged before {v2}.</source>
            <translation>يقول السجل إنه سارٍ من {v1}؛ ولم يُدوَّن قبل {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record says {v1} credits; up to {v2} are usual.</source>
            <translation>يقول السجل {v1} ساعة معتمدة؛ والمعتاد حتى {v2}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/education.py" />
            <source>%n diplomas</source>
            <comment>%n diploma</comment>
            <translation>
                <numerusform>%n شهادة</numerusform>
                <numerusform>%n شهادة</numerusform>
                <numerusform>شهادتان</numerusform>
                <numerusform>%n شهادات</numerusform>
                <numerusform>%n شهادة</numerusform>
                <numerusform>%n شهادة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/education.py" />
            <source>%n awards</source>
            <comment>%n award</comment>
            <translation>
                <numerusform>%n منح</numerusform>
                <numerusform>%n منح</numerusform>
                <numerusform>منحان</numerusform>
                <numerusform>%n عمليات منح</numerusform>
                <numerusform>%n منحًا</numerusform>
                <numerusform>%n منح</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/education.py" />
            <source>%n status lists</source>
            <comment>%n status list</comment>
            <translation>
                <numerusform>%n قائمة حالات</numerusform>
                <numerusform>%n قائمة حالات</numerusform>
                <numerusform>قائمتا حالات</numerusform>
                <numerusform>%n قوائم حالات</numerusform>
                <numerusform>%n قائمة حالات</numerusform>
                <numerusform>%n قائمة حالات</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record says that it is valid from {v1} and names an accreditation from {v2} to {v3}.</source>
            <translation>يقول السجل إنه سارٍ من {v1} ويذكر اعتمادًا من {v2} إلى {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record names place {v1} of the list {v2}; so does the record at entry {v3}.</source>
            <translation>يذكر السجل الموضع {v1} من القائمة {v2}؛ وكذلك سجل القيد {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Diploma not accredited</source>
            <translation>شهادة غير معتمدة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Status list disagrees</source>
            <translation>قائمة الحالات تخالف</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Revocation taken back</source>
            <translation>تراجع عن إبطال</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Outside its validity</source>
            <translation>خارج السريان</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Recorded long after</source>
            <translation>سُجّل بعد وقت طويل</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Issued by a lost key</source>
            <translation>صدر بمفتاح مفقود</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>As far as the log says, no authority has allowed this employer to issue such records.</source>
            <translation>بحسب اليومية لم تأذن سلطة لصاحب العمل هذا بإصدار مثل هذه السجلات.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Ask the employer and its authority: either the record or the missing one is a mistake.</source>
            <translation>اسأل صاحب العمل وسلطته: إما السجل خطأ أو الناقص.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>One of the two dates is wrong.</source>
            <translation>أحد التاريخين خاطئ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Ask the employer to correct its attestation.</source>
            <translation>اطلب من صاحب العمل تصحيح شهادته.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Nobody works full time in two places at once, as a rule.</source>
            <translation>لا يعمل أحد عادة بدوام كامل في مكانين معًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Compare both attestations with contracts or social insurance.</source>
            <translation>قارن الشهادتين بالعقود أو التأمينات.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>What the attestation was based on holds no more.</source>
            <translation>ما بُنيت عليه الشهادة لم يعد صحيحًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Ask its issuer whether it stands without that, and to revoke it if it does not.</source>
            <translation>اسأل جهة الإصدار هل تقوم من دونه، وأن تبطلها إن لم تقم.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Nobody can tell which skill is meant, and no match will find it.</source>
            <translation>لا يعرف أحد أي مهارة مقصودة، ولن تجدها أي مطابقة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Choose the skill from the ESCO release that the record names, and correct the record.</source>
            <translation>اختر المهارة من إصدار ESCO المذكور وصحّح السجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>The record is an {v1} of {v2}; its issuer had no accreditation for that on record.</source>
            <translation>السجل {v1} لـ {v2}؛ ولم يكن لجهة إصداره اعتماد مسجل لذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>The record says that an employment began on {v1} and ended on {v2}.</source>
            <translation>يقول السجل إن عملًا بدأ في {v1} وانتهى في {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>The record rests on {v1} that was revoked: {v2}.</source>
            <translation>يستند السجل إلى {v1} أُبطل: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>The record names {v1} unknown to ESCO: {v2}.</source>
            <translation>يذكر السجل {v1} لا يعرفه ESCO: {v2}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/employment.py" />
            <source>%n vacancies</source>
            <comment>%n vacancy</comment>
            <translation>
                <numerusform>%n وظيفة</numerusform>
                <numerusform>%n وظيفة</numerusform>
                <numerusform>وظيفتان</numerusform>
                <numerusform>%n وظائف</numerusform>
                <numerusform>%n وظيفة</numerusform>
                <numerusform>%n وظيفة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/employment.py" />
            <source>%n attestations</source>
            <comment>%n attestation</comment>
            <translation>
                <numerusform>%n إفادة عمل</numerusform>
                <numerusform>%n إفادة عمل</numerusform>
                <numerusform>إفادتا عمل</numerusform>
                <numerusform>%n إفادات عمل</numerusform>
                <numerusform>%n إفادة عمل</numerusform>
                <numerusform>%n إفادة عمل</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>The record says full time from {v1}{v2}, and so does another one.</source>
            <translation>يقول السجل دوامًا كاملًا من {v1}{v2}، وكذلك سجل آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Employer not accredited</source>
            <translation>صاحب عمل غير معتمد</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Rests on a revoked one</source>
            <translation>يستند إلى مبطل</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Skill unknown</source>
            <translation>مهارة مجهولة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Impossible employment</source>
            <translation>عمل غير ممكن</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>Somebody read a patient's documents without consent and said why.</source>
            <translation>قرأ أحدهم مستندات مريض دون موافقة وذكر السبب.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>Compare it with the duty roster of that day; a second person has to review it.</source>
            <translation>قارن بجدول المناوبة ذلك اليوم؛ ويجب أن يراجعه شخص ثانٍ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>Nobody has confirmed that the access was needed.</source>
            <translation>لم يؤكد أحد أن الوصول كان لازمًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>Ask the house for its review, and the reader for the reason.</source>
            <translation>اطلب المراجعة من المنشأة والسبب من القارئ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>The patient had not allowed this reading, or had withdrawn the consent before.</source>
            <translation>لم يسمح المريض بهذه القراءة أو كان سحب موافقته.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>Ask the reader for the reason, and tell the patient.</source>
            <translation>اسأل القارئ عن السبب وأخبر المريض.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>The record says emergency access on {v1} ({v2}), {v3}.</source>
            <translation>يقول السجل اطلاعًا طارئًا في {v1} ({v2})، {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>The record says that a patient's documents were read on {v1}; no consent on record covers it.</source>
            <translation>يقول السجل إن مستندات مريض قُرئت في {v1}؛ ولا موافقة مسجلة تشمل ذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The document is of another patient, or one of its dates is wrong.</source>
            <translation>المستند لمريض آخر، أو أحد تواريخه خاطئ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>Compare both documents with the house's files and have the wrong one corrected.</source>
            <translation>قارن المستندين بملفات المنشأة واطلب تصحيح الخاطئ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>Nobody can be in two places at once: one visit is false, or of another patient.</source>
            <translation>لا يكون أحد في مكانين معًا: إحدى الزيارتين خاطئة أو لمريض آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>Ask both houses for their admission papers.</source>
            <translation>اطلب من المنشأتين أوراق الدخول.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>Two documents claim to be the one and same version, and they differ.</source>
            <translation>مستندان يدّعيان الإصدار نفسه وهما مختلفان.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>Ask the house which one holds, and have the other one corrected or revoked.</source>
            <translation>اسأل المنشأة أيهما المعتمد واطلب تصحيح الآخر أو إبطاله.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>A second dose so soon may be a double entry, or a mistake in treatment.</source>
            <translation>جرعة ثانية بهذه السرعة قد تكون إدخالًا مكررًا أو خطأ علاجيًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>Ask the house whether both doses were given.</source>
            <translation>اسأل المنشأة هل أُعطيت الجرعتان.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The vaccine was past its date, or its lot is not what it says.</source>
            <translation>كان اللقاح منتهيًا، أو تشغيلته ليست كما ذُكر.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>Ask the house for its stock list, and tell the patient.</source>
            <translation>اطلب قائمة المخزون من المنشأة وأخبر المريض.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The record says a visit {v1} km away from another one of the same patient, {v2} minutes between them.</source>
            <translation>يقول السجل زيارة على بعد {v1} كم من زيارة أخرى للمريض نفسه، بينهما {v2} دقيقة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The record says a dose on {v1} of a lot expired on {v2}.</source>
            <translation>يقول السجل جرعة في {v1} من تشغيلة انتهت في {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The record says {v1} {v2}.</source>
            <translation>يقول السجل {v1} {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The record says another {v1} than one of the same id and version.</source>
            <translation>يقول السجل {v1} غير الذي له المعرّف والإصدار نفسهما.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The record says that a lot expires on {v1}; another record says {v2}.</source>
            <translation>يقول السجل إن تشغيلة تنتهي في {v1}؛ ويقول سجل آخر {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The record says a dose {v1} days after another one of the same vaccine.</source>
            <translation>يقول السجل جرعة بعد {v1} أيام من أخرى للقاح نفسه.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>Money is asked for something that no document says was done.</source>
            <translation>يُطلب مال لشيء لا يقول أي مستند إنه تم.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>Ask the house for the visit or the procedure before the claim is paid.</source>
            <translation>اسأل المنشأة عن الزيارة أو الإجراء قبل دفع المطالبة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>What was done may be told by documents that were not opened here.</source>
            <translation>قد تذكر ما جرى مستندات لم تُفتح هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>Ask the house or the patient to open them, and check again.</source>
            <translation>اطلب من المنشأة أو المريض فتحها وافحص ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>The same services of the same patient are billed twice.</source>
            <translation>الخدمات نفسها للمريض نفسه فُوترت مرتين.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>Pay once, and ask the house which claim holds.</source>
            <translation>ادفع مرة واسأل المنشأة أي مطالبة هي المعتمدة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>The record says a claim of {v1}</source>
            <translation>يقول السجل مطالبة بمبلغ {v1}</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>{v1} that names no procedure, visit or prescription.</source>
            <translation>{v1} لا تذكر إجراءً ولا زيارة ولا وصفة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>The record says a claim of {v1} that another one says already.</source>
            <translation>يقول السجل مطالبة بمبلغ {v1} يقولها سجل آخر من قبل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>{v1} for services that are not among the opened documents.</source>
            <translation>{v1} لخدمات ليست بين المستندات المفتوحة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>{v1} for something that is {v2}.</source>
            <translation>{v1} لشيء هو {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>{v1} for something that was done to another patient.</source>
            <translation>{v1} لشيء أُجري لمريض آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>A consent may stand among the documents that were not opened here.</source>
            <translation>قد تكون الموافقة بين مستندات لم تُفتح هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Ask the reader or the patient for it, and check again.</source>
            <translation>اطلبها من القارئ أو المريض وافحص ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Medicine not prescribed</source>
            <translation>دواء غير موصوف</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Bad pack handed out</source>
            <translation>صُرفت عبوة سيئة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Allergy or double</source>
            <translation>حساسية أو تكرار</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Access without consent</source>
            <translation>وصول دون موافقة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Care that cannot be</source>
            <translation>رعاية غير ممكنة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Claim without service</source>
            <translation>مطالبة دون خدمة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Forked health document</source>
            <translation>مستند صحي متفرع</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Vaccination too soon</source>
            <translation>تطعيم مبكر جدًا</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/health/group.py" />
            <source>%n accesses</source>
            <comment>%n access</comment>
            <translation>
                <numerusform>%n وصول</numerusform>
                <numerusform>%n وصول</numerusform>
                <numerusform>وصولان</numerusform>
                <numerusform>%n عمليات وصول</numerusform>
                <numerusform>%n وصولًا</numerusform>
                <numerusform>%n وصول</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Recorded unlicensed</source>
            <translation>سُجّل دون ترخيص</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/licences.py" />
            <source>As far as the log says, no authority allowed this key to record such a thing on that day.</source>
            <translation>بحسب اليومية لم تأذن سلطة لهذا المفتاح بتسجيل مثل هذا ذلك اليوم.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/licences.py" />
            <source>Ask the issuer for its licence, and the authority whether one is missing here.</source>
            <translation>اطلب الترخيص من جهة الإصدار واسأل السلطة هل ينقص هنا ترخيص.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/licences.py" />
            <source>The record says {v1} on {v2}; its issuer had no licence for that on record.</source>
            <translation>يقول السجل {v1} في {v2}؛ ولم يكن لجهة إصداره ترخيص مسجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>A medicine was handed out that nobody had ordered at that time, as far as is on record.</source>
            <translation>صُرف دواء لم يطلبه أحد حينها بحسب المسجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>Ask the pharmacy for the prescription, and the prescriber whether it is genuine.</source>
            <translation>اطلب الوصفة من الصيدلية واسأل الواصف هل هي أصلية.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>The prescription may exist among documents that were not opened here.</source>
            <translation>قد تكون الوصفة بين مستندات لم تُفتح هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>Ask the prescriber or the patient to open it, and check again.</source>
            <translation>اطلب من الواصف أو المريض فتحها وافحص ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>More was handed out than the prescription allows with all its repeats.</source>
            <translation>صُرف أكثر مما تسمح به الوصفة مع كل تكراراتها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>Ask the pharmacy for its count, and the prescriber whether more was meant.</source>
            <translation>اسأل الصيدلية عن عدّها والواصف هل قصد أكثر.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>The pack may be a copy, or one that must not reach patients.</source>
            <translation>قد تكون العبوة مقلدة أو مما لا يجوز أن يصل إلى المرضى.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>Reach the patient, hold the pack, and ask the manufacturer.</source>
            <translation>صل إلى المريض واحجز العبوة واسأل المصنّع.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>The patient may react to this medicine.</source>
            <translation>قد يتفاعل المريض مع هذا الدواء.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>Ask the prescriber whether the allergy was known and weighed.</source>
            <translation>اسأل الواصف هل كانت الحساسية معروفة ومأخوذة في الحسبان.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>The patient may take the same medicine twice.</source>
            <translation>قد يتناول المريض الدواء نفسه مرتين.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>Ask the prescribers whether both prescriptions are meant to hold.</source>
            <translation>اسأل الواصفين هل يُقصد سريان الوصفتين.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>The record says that a {v1} of {v2} {v3}.</source>
            <translation>يقول السجل إن {v1} من {v2} {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Nothing on record shows that the defect was removed.</source>
            <translation>لا شيء مسجل يبيّن أن الخلل أُزيل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Ask the agency for the work order and its evidence, or look at the place.</source>
            <translation>اطلب من الجهة أمر العمل ودليله، أو عاين المكان.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>What the city promised was not kept, or not recorded.</source>
            <translation>ما وعدت به المدينة لم يُنجز أو لم يُسجّل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Ask the agency what became of the request, and tell who reported it.</source>
            <translation>اسأل الجهة عما آل إليه الطلب وأخبر من أبلغ عنه.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The repair may not have lasted, or the request was closed too early.</source>
            <translation>ربما لم يدم الإصلاح، أو أُغلق الطلب مبكرًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Compare the work reports, and inspect the place.</source>
            <translation>قارن تقارير العمل وعاين المكان.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Work cannot fulfil a request that was not made yet; one of the times is wrong.</source>
            <translation>لا يلبي العمل طلبًا لم يُقدَّم بعد؛ أحد الوقتين خاطئ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Ask who issued the order, and let the wrong record be corrected.</source>
            <translation>اسأل من أصدر الأمر واطلب تصحيح السجل الخاطئ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>As far as the log says, nobody has allowed the crew to do this work.</source>
            <translation>بحسب اليومية لم يأذن أحد للطاقم بهذا العمل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Ask for the crew's licence; have the work examined by somebody who has one.</source>
            <translation>اطلب ترخيص الطاقم؛ وليفحص العمل من لديه ترخيص.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The place or the asset is wrong, or the request is not the city's.</source>
            <translation>المكان أو الأصل خاطئ، أو الطلب ليس للمدينة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Look at the map, and let the wrong record be corrected.</source>
            <translation>انظر الخريطة واطلب تصحيح السجل الخاطئ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Nobody can tell who was responsible from when on.</source>
            <translation>لا يعرف أحد من كان مسؤولًا ومنذ متى.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Ask both agencies, and record who handed it over and when.</source>
            <translation>اسأل الجهتين وسجّل من سلّم ومتى.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record says that the request was closed on {v1}; no approved report of finished work with evidence was made for it by then.</source>
            <translation>يقول السجل إن الطلب أُغلق في {v1}؛ ولم يُقدَّم حتى حينها تقرير معتمد بإنجاز العمل مع دليل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record promises an end by {v1}; no record says that the request was closed by then.</source>
            <translation>يعد السجل بالانتهاء حتى {v1}؛ ولا سجل يقول إن الطلب أُغلق حتى حينها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record orders work that needs a licence; none of the crew is on record for {v1}.</source>
            <translation>يأمر السجل بعمل يحتاج ترخيصًا؛ ولا أحد من الطاقم مسجل لـ {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record names a place outside the city's limits.</source>
            <translation>يذكر السجل مكانًا خارج حدود المدينة.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/maintenance.py" />
            <source>%n updates</source>
            <comment>%n update</comment>
            <translation>
                <numerusform>%n تحديث</numerusform>
                <numerusform>%n تحديث</numerusform>
                <numerusform>تحديثان</numerusform>
                <numerusform>%n تحديثات</numerusform>
                <numerusform>%n تحديثًا</numerusform>
                <numerusform>%n تحديث</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/maintenance.py" />
            <source>%n requests</source>
            <comment>%n request</comment>
            <translation>
                <numerusform>%n طلب</numerusform>
                <numerusform>%n طلب</numerusform>
                <numerusform>طلبان</numerusform>
                <numerusform>%n طلبات</numerusform>
                <numerusform>%n طلبًا</numerusform>
                <numerusform>%n طلب</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/maintenance.py" />
            <source>%n work orders</source>
            <comment>%n work order</comment>
            <translation>
                <numerusform>%n أمر عمل</numerusform>
                <numerusform>%n أمر عمل</numerusform>
                <numerusform>أمرا عمل</numerusform>
                <numerusform>%n أوامر عمل</numerusform>
                <numerusform>%n أمر عمل</numerusform>
                <numerusform>%n أمر عمل</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record reports {v1} at a place where a request for the same was closed as done {v2} days before.</source>
            <translation>يبلّغ السجل عن {v1} في مكان أُغلق فيه طلب للأمر نفسه منجزًا قبل {v2} أيام.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record orders work on {v1} for a request that was made on {v2}.</source>
            <translation>يأمر السجل بعمل في {v1} لطلب قُدّم في {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record names a place {v1} m away from its asset {v2}.</source>
            <translation>يذكر السجل مكانًا على بعد {v1} م من أصله {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record names {v1} as responsible; until then it was {v2}, and no record hands the request over.</source>
            <translation>يذكر السجل {v1} مسؤولًا؛ وكان قبله {v2}، ولا سجل يسلّم الطلب.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Closed without work</source>
            <translation>أُغلق دون عمل</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Promise overdue</source>
            <translation>وعد متأخر</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Defect came back</source>
            <translation>عاد الخلل</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Work not entitled</source>
            <translation>عمل دون حق</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Place does not fit</source>
            <translation>المكان لا يوافق</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Silently handed on</source>
            <translation>نُقل بصمت</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record opens again a request that was closed on {v1}.</source>
            <translation>يفتح السجل ثانية طلبًا أُغلق في {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/permissions.py" />
            <source>Somebody read what nobody had allowed them to read, or the grant was not recorded.</source>
            <translation>قرأ أحدهم ما لم يأذن له به أحد، أو لم يُسجّل الإذن.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/permissions.py" />
            <source>Ask the reader for the legal basis, and the gateway how the reader got the readings.</source>
            <translation>اسأل القارئ عن الأساس القانوني والبوابة كيف حصل على القراءات.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/permissions.py" />
            <source>The grant counts for nothing.</source>
            <translation>لا يُعتد بالإذن.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/permissions.py" />
            <source>Let the operator or the owner of the device grant access, if that is meant.</source>
            <translation>ليمنح المشغّل أو المالك الوصول إن كان مقصودًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/permissions.py" />
            <source>The record says that {v1} of {v2} were read on {v3}; no grant to the reader was in force.</source>
            <translation>يقول السجل إن {v1} من {v2} قُرئت في {v3}؛ ولم يكن للقارئ إذن سارٍ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/permissions.py" />
            <source>The record grants access to {v1}; its issuer neither operates nor owns the device.</source>
            <translation>يمنح السجل وصولًا إلى {v1}؛ وجهة إصداره لا تشغّل الجهاز ولا تملكه.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/permissions.py" />
            <source>Read without a grant</source>
            <translation>قُرئ دون إذن</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/promises.py" />
            <source>Nobody has put on record that the cause is gone.</source>
            <translation>لم يسجّل أحد أن السبب زال.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/promises.py" />
            <source>Ask the authority for the recheck; if there was none, have the place inspected.</source>
            <translation>اطلب من السلطة إعادة الفحص؛ وإن لم تكن فاطلب تفتيش المكان.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/promises.py" />
            <source>The inspection did not happen, or its report is missing.</source>
            <translation>لم يجرِ التفتيش أو ينقص تقريره.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/promises.py" />
            <source>Ask who promised it; have it made up for, or its report recorded.</source>
            <translation>اسأل من وعد به؛ واطلب إجراءه أو تسجيل تقريره.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/promises.py" />
            <source>The record promises an inspection by {v1}; none is on record since then.</source>
            <translation>يعد السجل بتفتيش حتى {v1}؛ ولا شيء مسجل منذ ذلك.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/promises.py" />
            <source>%n incidents</source>
            <comment>%n incident</comment>
            <translation>
                <numerusform>%n حادث</numerusform>
                <numerusform>%n حادث</numerusform>
                <numerusform>حادثان</numerusform>
                <numerusform>%n حوادث</numerusform>
                <numerusform>%n حادثًا</numerusform>
                <numerusform>%n حادث</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/promises.py" />
            <source>The record says that the incident was closed on {v1}; no inspection since it began is on record with a satisfactory result.</source>
            <translation>يقول السجل إن الحادث أُغلق في {v1}؛ ولا تفتيش مسجل منذ بدايته بنتيجة مرضية.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/promises.py" />
            <source>Inspection never made</source>
            <translation>تفتيش لم يُجرَ</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Points were spent that the account did not have; the rules should have refused it.</source>
            <translation>أُنفقت نقاط لم تكن في الحساب؛ وكان على القواعد رفضها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Do not honour what was paid with them, and ask the authorities how it entered the log.</source>
            <translation>لا تقبل ما دُفع بها واسأل السلطات كيف دخل اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The same thing was rewarded or credited more than once.</source>
            <translation>كوفئ الشيء نفسه أو قُيّد أكثر من مرة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Let the operator take back what was given too often.</source>
            <translation>ليسترد المشغّل ما مُنح زيادة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Nobody can show from the log that the ride happened at a known device.</source>
            <translation>لا يمكن لأحد أن يبيّن من اليومية أن الرحلة جرت عند جهاز معروف.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Ask the operator for the tap, its place in the window and the device's registration.</source>
            <translation>اسأل المشغّل عن العملية وموضعها في النافذة وتسجيل الجهاز.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>So many rides in an hour are hardly one person's; a card may be shared or a reader broken.</source>
            <translation>رحلات بهذا العدد في ساعة لا تكون لشخص واحد؛ قد تكون بطاقة مشتركة أو قارئ معطوب.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Ask the operator to look at the device and the card.</source>
            <translation>اطلب من المشغّل فحص الجهاز والبطاقة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The points are not what the published rule gives.</source>
            <translation>النقاط ليست ما تعطيه القاعدة المنشورة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Ask the operator: either the points or the rule is a mistake.</source>
            <translation>اسأل المشغّل: إما النقاط خطأ أو القاعدة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The programme's figures and its records contradict each other.</source>
            <translation>أرقام البرنامج وسجلاته متناقضة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Compute the figures again from the log and ask the operator for the difference.</source>
            <translation>أعد الحساب من اليومية واسأل المشغّل عن الفرق.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>A discount was given that no points have paid for, or not in full.</source>
            <translation>مُنح خصم لم تدفعه نقاط، أو لم تدفعه كاملًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Ask the utility for the redemption; without it the discount is a mistake.</source>
            <translation>اطلب الاستبدال من المرفق؛ فالخصم من دونه خطأ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points are for a ride; it names no window of taps.</source>
            <translation>يقول السجل نقاطًا لرحلة؛ ولا يذكر نافذة عمليات.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points are for a tap in a window that was withdrawn.</source>
            <translation>يقول السجل نقاطًا لعملية في نافذة سُحبت.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points are for a tap; its proof does not lead to the window.</source>
            <translation>يقول السجل نقاطًا لعملية؛ وبرهانها لا يقود إلى النافذة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points are for a tap at {v1}; {v2}.</source>
            <translation>يقول السجل نقاطًا لعملية عند {v1}؛ {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that a bill is credited for points; it names no redemption.</source>
            <translation>يقول السجل إن فاتورة قُيّد لها مقابل نقاط؛ ولا يذكر استبدالًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that a bill is credited for points that pay for something else.</source>
            <translation>يقول السجل إن فاتورة قُيّد لها مقابل نقاط تدفع شيئًا آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that a bill is credited with {v1} {v2}; the redemption says {v3} {v4}.</source>
            <translation>يقول السجل إن فاتورة قُيّد لها {v1} {v2}؛ ويقول الاستبدال {v3} {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points are for something that was rewarded before.</source>
            <translation>يقول السجل نقاطًا لشيء كوفئ من قبل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that a bill is credited for points that were credited before.</source>
            <translation>يقول السجل إن فاتورة قُيّد لها مقابل نقاط قُيّدت من قبل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points are given under a rule that is not on the log.</source>
            <translation>يقول السجل نقاطًا بقاعدة ليست في اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points were earned; {v1}.</source>
            <translation>يقول السجل إن نقاطًا اكتُسبت؛ {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that {v1} points were {v2}; the log adds up to {v3}.</source>
            <translation>يقول السجل إن {v1} نقطة {v2}؛ وتجمع اليومية {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that {v1} points pay {v2}; the programme says that they are worth {v3}.</source>
            <translation>يقول السجل إن {v1} نقطة تدفع {v2}؛ ويقول البرنامج إنها تساوي {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that a pass of {v1} was paid with points; redemptions for it amount to {v2}.</source>
            <translation>يقول السجل إن بطاقة بـ {v1} دُفعت بنقاط؛ والاستبدالات لها تبلغ {v2}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/rewards.py" />
            <source>%n earnings</source>
            <comment>%n earning</comment>
            <translation>
                <numerusform>%n اكتساب</numerusform>
                <numerusform>%n اكتساب</numerusform>
                <numerusform>اكتسابان</numerusform>
                <numerusform>%n عمليات اكتساب</numerusform>
                <numerusform>%n اكتسابًا</numerusform>
                <numerusform>%n اكتساب</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that {v1} points left an account that held {v2}.</source>
            <translation>يقول السجل إن {v1} نقطة خرجت من حساب فيه {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that one account was rewarded for {v1} rides within an hour; {v2} are usual at most.</source>
            <translation>يقول السجل إن حسابًا كوفئ على {v1} رحلة في ساعة؛ والمعتاد {v2} على الأكثر.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>{v1} points on {v2} are above the cap of {v3}</source>
            <translation>{v1} نقطة في {v2} فوق الحد {v3}</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points are given; with them the programme has given {v1} of a budget of {v2}.</source>
            <translation>يقول السجل إن نقاطًا مُنحت؛ وبها يكون البرنامج منح {v1} من ميزانية {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Account below zero</source>
            <translation>حساب دون الصفر</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Rewarded twice</source>
            <translation>كوفئ مرتين</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Points without a tap</source>
            <translation>نقاط بلا عملية</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Too many rides an hour</source>
            <translation>رحلات كثيرة في الساعة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Points outside the rule</source>
            <translation>نقاط خارج القاعدة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Points do not add up</source>
            <translation>النقاط لا تتطابق</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Discount not paid for</source>
            <translation>خصم غير مدفوع</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Records of that number were never logged, or the number was passed over.</source>
            <translation>سجلات بذلك الرقم لم تُدوَّن قط، أو تُخطي الرقم.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Ask the issuer for them, or for its word that the number was never given.</source>
            <translation>اطلبها من جهة الإصدار أو إقرارها بأن الرقم لم يُعطَ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Diplomas that the school has awarded are not on the ledger: nobody can check them.</source>
            <translation>شهادات منحتها المدرسة ليست في الدفتر: فلا يستطيع أحد فحصها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Ask the school which ones are missing, and have them recorded.</source>
            <translation>اسأل المدرسة أيها ناقص واطلب تسجيله.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Diplomas are on the ledger that the authority's roster does not have.</source>
            <translation>في الدفتر شهادات ليست في قائمة السلطة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Compare the roster with the ledger name by name; have revoked what was never awarded.</source>
            <translation>قارن القائمة بالدفتر اسمًا اسمًا؛ واطلب إبطال ما لم يُمنح.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>The series goes from {v1} to {v2}; {v3} missing between them.</source>
            <translation>تمتد السلسلة من {v1} إلى {v2}؛ وينقص بينهما {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>The roster has {v1} diplomas of {v2}; {v3} of them are on the ledger and in force.</source>
            <translation>في القائمة {v1} شهادة من {v2}؛ و{v3} منها في الدفتر وسارية.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>{v1} numbers are</source>
            <translation>{v1} رقمًا</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Number missing</source>
            <translation>رقم ناقص</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Diplomas unlike roster</source>
            <translation>شهادات تخالف القائمة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/completeness.py" />
            <source>The goods left and did not arrive, or their arrival was not recorded.</source>
            <translation>خرجت البضائع ولم تصل، أو لم يُسجّل وصولها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/completeness.py" />
            <source>Ask the carrier and the receiver; record the arrival or the loss.</source>
            <translation>اسأل الناقل والمستلم؛ وسجّل الوصول أو الفقد.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/completeness.py" />
            <source>A sample was taken and nobody says what came of it; the result is late or was left out.</source>
            <translation>أُخذت عينة ولا أحد يذكر نتيجتها؛ فهي متأخرة أو تُركت.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/completeness.py" />
            <source>Ask the laboratory and whoever took the sample.</source>
            <translation>اسأل المختبر ومن أخذ العينة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/completeness.py" />
            <source>The record says that goods were shipped on {v1}; no record says that they arrived within {v2} days or later: {v3}.</source>
            <translation>يقول السجل إن بضائع شُحنت في {v1}؛ ولا سجل يقول إنها وصلت خلال {v2} أيام أو بعدها: {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/completeness.py" />
            <source>The record says that a sample was taken on {v1}; no result is on record within {v2} days or later: {v3}.</source>
            <translation>يقول السجل إن عينة أُخذت في {v1}؛ ولا نتيجة مسجلة خلال {v2} أيام أو بعدها: {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>The goods went to another place than they were sent to.</source>
            <translation>ذهبت البضائع إلى غير المكان المرسلة إليه.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>Ask the receiver, the carrier and the sender where the goods are and who ordered it.</source>
            <translation>اسأل المستلم والناقل والمرسل أين البضائع ومن أمر بذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>Two places say that they hold the goods, or the shipment was not recorded.</source>
            <translation>مكانان يقولان إن البضائع لديهما، أو لم يُسجّل الشحن.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>Ask both places; record the missing shipment, or look for a copy.</source>
            <translation>اسأل المكانين؛ وسجّل الشحن الناقص أو ابحث عن تقليد.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>As far as the log says, the business was not allowed to work on that day.</source>
            <translation>بحسب اليومية لم يكن مسموحًا للمنشأة بالعمل ذلك اليوم.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>Ask the business and its authority: either the work or the missing licence is a mistake.</source>
            <translation>اسأل المنشأة وسلطتها: إما العمل خطأ أو الترخيص الناقص.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>More left the place than ever came there or was made there; the rest may be something else.</source>
            <translation>خرج من المكان أكثر مما جاءه أو صُنع فيه؛ وقد يكون الباقي شيئًا آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>Compare the stock with the records, and ask where the rest came from.</source>
            <translation>قارن المخزون بالسجلات واسأل من أين جاء الباقي.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>The record says {v1} on {v2} at {v3} of goods that were {v4} {v5} on {v6}: {v7}.</source>
            <translation>يقول السجل {v1} في {v2} عند {v3} لبضائع كانت {v4} {v5} في {v6}: {v7}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>The record says {v1} on {v2} {v3}</source>
            <translation>يقول السجل {v1} في {v2} {v3}</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>The record says {v1} of {v2} {v3} of {v4}; that is {v5} more than the place held.</source>
            <translation>يقول السجل {v1} من {v2} {v3} من {v4}؛ وهو أكثر بـ {v5} مما كان في المكان.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/dispensing.py" />
            <source>One pack cannot be handed out twice; one of the two may be a copy.</source>
            <translation>لا تُصرف عبوة مرتين؛ قد تكون إحداهما مقلدة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/dispensing.py" />
            <source>Ask both pharmacies, and the manufacturer if both still say so.</source>
            <translation>اسأل الصيدليتين، والمصنّع إن أصرّتا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/dispensing.py" />
            <source>The record says that packs were dispensed on {v1} that had been dispensed before{v2}, on {v3}: {v4}.</source>
            <translation>يقول السجل إن عبوات صُرفت في {v1} وكانت صُرفت قبلًا{v2}، في {v3}: {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>It was written down before it happened, so nobody can have seen it.</source>
            <translation>كُتب قبل وقوعه، فلا يمكن أن يكون أحد رآه.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>Ask the issuer which of the two times is wrong.</source>
            <translation>اسأل جهة الإصدار أي الوقتين خاطئ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>It was written down after the deadline; what is recorded late can be made to fit.</source>
            <translation>كُتب بعد الموعد؛ وما يُسجّل متأخرًا قد يُكيَّف.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>Ask the issuer why, and compare with the delivery note.</source>
            <translation>اسأل جهة الإصدار عن السبب وقارن بإذن التسليم.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The pack was handled before it was made; a time is wrong, or it is a copy.</source>
            <translation>تُعومل مع العبوة قبل صنعها؛ أحد الوقتين خاطئ أو هي مقلدة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>Ask both parties for their papers of these days.</source>
            <translation>اطلب من الطرفين أوراق تلك الأيام.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The event is not the one that this id was made for: it was changed since, or made up.</source>
            <translation>الحدث ليس الذي صُنع له هذا المعرّف: فقد غُيّر أو اختُلق.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>Ask whoever captured the event for the original document.</source>
            <translation>اطلب ممن سجّل الحدث المستند الأصلي.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The event that should stand in place of the wrong one is not on record.</source>
            <translation>الحدث الذي يحل محل الخاطئ غير مسجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>Ask the issuer to record the corrected event.</source>
            <translation>اطلب من جهة الإصدار تسجيل الحدث المصحح.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The record says that {v1} has the id {v2}; its hash is {v3}.</source>
            <translation>يقول السجل إن معرّف {v1} هو {v2}؛ وتجزئته {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The record says that the event happened on {v1}, after it was recorded.</source>
            <translation>يقول السجل إن الحدث وقع في {v1}، بعد تسجيله.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The record was written {v1} hours after the event; {v2} are allowed.</source>
            <translation>كُتب السجل بعد الحدث بـ {v1} ساعة؛ والمسموح {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The record says {v1} at {v2} of packs that were made at {v3}: {v4}.</source>
            <translation>يقول السجل {v1} عند {v2} لعبوات صُنعت عند {v3}: {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The record names corrected events that are not on record: {v1}.</source>
            <translation>يذكر السجل أحداثًا مصححة غير مسجلة: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>More comes out than went in: something else was mixed in, or a number is wrong.</source>
            <translation>خرج أكثر مما دخل: خُلط شيء آخر أو رقم خاطئ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>Ask the processor for its batch record, and look at what else it took from stock.</source>
            <translation>اطلب من المعالِج سجل التشغيلة وانظر ما أخذه من المخزون.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>Goods past their date were taken in or handed out.</source>
            <translation>أُدخلت بضائع منتهية أو صُرفت.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>Take them off the shelf and ask the receiver for its incoming goods check.</source>
            <translation>ارفعها عن الرف واسأل المستلم عن فحص الوارد.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>Goods under recall are still on their way to people.</source>
            <translation>بضائع قيد الاستدعاء ما زالت في طريقها إلى الناس.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>Stop them at the receiver, and ask the sender whether the recall notice reached it.</source>
            <translation>أوقفها عند المستلم واسأل المرسل هل وصله الاستدعاء.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>Food of this kind must be traceable within a day; without this the trace breaks here.</source>
            <translation>يجب تتبع هذا الغذاء خلال يوم؛ ومن دون ذلك ينقطع المسار هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>Ask the business to correct the record.</source>
            <translation>اطلب من المنشأة تصحيح السجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>The record says {v1} on {v2} of goods that expired on {v3}: {v4}.</source>
            <translation>يقول السجل {v1} في {v2} لبضائع انتهت في {v3}: {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>The record says {v1} on {v2} of goods that were recalled on {v3}.</source>
            <translation>يقول السجل {v1} في {v2} لبضائع استُدعيت في {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>The record says that a transformation takes in {v1} and puts out {v2} ({v3}).</source>
            <translation>يقول السجل إن تحويلًا يأخذ {v1} ويُخرج {v2} ({v3}).</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>The record lacks what a trace of this food needs: {v1}.</source>
            <translation>ينقص السجل ما يحتاجه تتبع هذا الغذاء: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Serial made twice</source>
            <translation>رقم تسلسلي مكرر</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Pack never commissioned</source>
            <translation>عبوة لم تُسجَّل قط</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Handled after its end</source>
            <translation>تُعومل معه بعد نهايته</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Custody broken</source>
            <translation>انقطاع الحيازة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Moved out of container</source>
            <translation>نُقل خارج الحاوية</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Unpacked, never packed</source>
            <translation>أُخرج ولم يُعبّأ</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Impossible travel</source>
            <translation>انتقال غير ممكن</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Time out of order</source>
            <translation>زمن غير مرتب</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>More out than in</source>
            <translation>خرج أكثر مما دخل</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Handled past its date</source>
            <translation>تُعومل معه بعد انتهائه</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Moved despite a recall</source>
            <translation>نُقل رغم الاستدعاء</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Cold chain broken</source>
            <translation>انقطاع سلسلة التبريد</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Licence did not hold</source>
            <translation>ترخيص غير سارٍ</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Event not as identified</source>
            <translation>حدث يخالف معرّفه</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Correction missing</source>
            <translation>تصحيح ناقص</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Pack data contradict</source>
            <translation>بيانات العبوة متناقضة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Dispensed twice</source>
            <translation>صُرف مرتين</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>GS1 check digit wrong</source>
            <translation>رقم تحقق GS1 خاطئ</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Shipped more than held</source>
            <translation>شُحن أكثر من الموجود</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Food trace incomplete</source>
            <translation>تتبع غذاء غير مكتمل</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Shipped, never received</source>
            <translation>شُحن ولم يُستلم</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Sample without result</source>
            <translation>عينة بلا نتيجة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/packing.py" />
            <source>The pack left its container without a record, or it is a copy of the one inside.</source>
            <translation>خرجت العبوة من حاويتها دون سجل، أو هي تقليد للتي فيها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/packing.py" />
            <source>Open the container and look; record the unpacking, or report the copy.</source>
            <translation>افتح الحاوية؛ وسجّل الإخراج أو أبلغ عن التقليد.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/packing.py" />
            <source>What was taken out had not been put in, so the record of the container is not complete.</source>
            <translation>ما أُخرج لم يكن أُدخل، فسجل الحاوية ناقص.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/packing.py" />
            <source>Ask who packed and who unpacked which numbers they read.</source>
            <translation>اسأل من عبّأ ومن أخرج أي الأرقام قرأ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/packing.py" />
            <source>The record says {v1} on {v2} of a container with things in it that had been moved without it ({v3} on {v4}): {v5}.</source>
            <translation>يقول السجل {v1} في {v2} لحاوية فيها أشياء نُقلت من دونها ({v3} في {v4}): {v5}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/packing.py" />
            <source>The record says that things were taken out of {v1} that were not in it: {v2}.</source>
            <translation>يقول السجل إن أشياء أُخرجت من {v1} لم تكن فيها: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Of two packs with one serial number at least one is a copy.</source>
            <translation>من عبوتين برقم تسلسلي واحد إحداهما مقلدة على الأقل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Hold both, and ask the manufacturer which one it made.</source>
            <translation>احجزهما واسأل المصنّع أيهما صنع.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Nobody has put this pack on record as made; it may be a copy.</source>
            <translation>لم يسجّل أحد صنع هذه العبوة؛ قد تكون مقلدة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Hold the goods, ask the manufacturer for the serial numbers, and report what cannot be told.</source>
            <translation>احجز البضائع واسأل المصنّع عن الأرقام وأبلغ عما لا يُعرف.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>What was used up, destroyed or handed out is on its way again; it may be a copy.</source>
            <translation>ما استُهلك أو أُتلف أو صُرف عاد إلى الطريق؛ قد يكون مقلدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Hold the pack, and ask both parties which of the two records is the mistake.</source>
            <translation>احجز العبوة واسأل الطرفين أي السجلين خطأ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>A pack has one product code, one lot and one date; here the records contradict each other.</source>
            <translation>للعبوة رمز منتج وتشغيلة وتاريخ واحد؛ وهنا تتناقض السجلات.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Hold the goods and ask the manufacturer what is printed on them.</source>
            <translation>احجز البضائع واسأل المصنّع ما المطبوع عليها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The authority asks for master data of every product, and this one has none on record.</source>
            <translation>تطلب السلطة بيانات أساسية لكل منتج، وليس لهذا شيء مسجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Ask the manufacturer to record the product.</source>
            <translation>اطلب من المصنّع تسجيل المنتج.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The number is misread or mistyped: whoever looks it up finds nothing, or another product.</source>
            <translation>الرقم قُرئ أو كُتب خطأ: من يبحث عنه لا يجد شيئًا أو يجد منتجًا آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Ask the issuer to correct the record.</source>
            <translation>اطلب من جهة الإصدار تصحيح السجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record hands out a pack that was never commissioned: {v1}.</source>
            <translation>يصرف السجل عبوة لم تُسجَّل قط: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record says that packs were made on {v1} that were already made on {v2}: {v3}.</source>
            <translation>يقول السجل إن عبوات صُنعت في {v1} وكانت صُنعت في {v2}: {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record names packs that were never commissioned: {v1}.</source>
            <translation>يذكر السجل عبوات لم تُسجَّل قط: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record says that {v1} is of {v2}; another one says {v3}.</source>
            <translation>يقول السجل إن {v1} من {v2}؛ ويقول آخر {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record says that {v1} bears the date {v2}; another one says {v3}.</source>
            <translation>يقول السجل إن {v1} يحمل التاريخ {v2}؛ ويقول آخر {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record makes products that are not on record: {v1}.</source>
            <translation>يصنع السجل منتجات غير مسجلة: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record names numbers with wrong check digits: {v1}.</source>
            <translation>يذكر السجل أرقامًا برقم تحقق خاطئ: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record says that {v1} is of {v2}; it was commissioned as {v3}.</source>
            <translation>يقول السجل إن {v1} من {v2}؛ وسُجّل على أنه {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record says {v1} on {v2} of things that ended ({v3}) on {v4}: {v5}.</source>
            <translation>يقول السجل {v1} في {v2} لأشياء انتهت ({v3}) في {v4}: {v5}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>Nothing travels that fast: one of the two is a copy, or a place or a time is wrong.</source>
            <translation>لا شيء ينتقل بهذه السرعة: أحدهما مقلد أو المكان أو الوقت خاطئ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>Hold the thing, and ask both places which numbers they read.</source>
            <translation>احجز الشيء واسأل المكانين أي الأرقام قرآ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>The goods were outside the conditions under which they keep.</source>
            <translation>كانت البضائع خارج الظروف التي تحفظها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>Hold them, and ask the owner of the product whether they may still be used.</source>
            <translation>احجزها واسأل صاحب المنتج هل يجوز استعمالها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>The report contradicts itself; one of its numbers is wrong.</source>
            <translation>يناقض التقرير نفسه؛ أحد أرقامه خاطئ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>Ask for the raw data of the sensor.</source>
            <translation>اطلب البيانات الخام للحساس.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>Nobody measured in between; what the goods went through is not known.</source>
            <translation>لم يقس أحد بينهما؛ فلا يُعرف ما مرت به البضائع.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>Ask the carrier for the readings that are missing.</source>
            <translation>اطلب من الناقل القراءات الناقصة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>The record says {v1} at {v2}, {v3} km from where the thing was at {v4}: {v5}.</source>
            <translation>يقول السجل {v1} عند {v2}، على بعد {v3} كم من مكان الشيء عند {v4}: {v5}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>The record says {v1} while the goods were there.</source>
            <translation>يقول السجل {v1} والبضائع هناك.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>The record holds a report of a sensor that contradicts itself: {v1}.</source>
            <translation>في السجل تقرير حساس يناقض نفسه: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>The record says that the sensor measured nothing for {v1} minutes.</source>
            <translation>يقول السجل إن الحساس لم يقس شيئًا لمدة {v1} دقيقة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>One card cannot have made these taps; it may be copied, or a reader is wrong.</source>
            <translation>لا يمكن لبطاقة واحدة أن تجري هذه العمليات؛ قد تكون منسوخة أو قارئ خاطئ.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>Ask the operator to look at the card and at both readers.</source>
            <translation>اطلب من المشغّل فحص البطاقة والقارئين.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>The tap does not belong to the service that the timetable describes.</source>
            <translation>العملية لا تنتمي إلى الخدمة التي يصفها الجدول.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>Ask the operator: the reader is set wrongly, the timetable is old, or the tap is made up.</source>
            <translation>اسأل المشغّل: القارئ مضبوط خطأ أو الجدول قديم أو العملية مختلقة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>Transfer entrance</source>
            <translation>دخول تحويل</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>Transfer exit</source>
            <translation>خروج تحويل</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>The record says that one card was at two stops {v1} km apart within {v2} minutes.</source>
            <translation>يقول السجل إن بطاقة كانت في محطتين بينهما {v1} كم خلال {v2} دقيقة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>The record says that tap {v1} was made {v2}.</source>
            <translation>يقول السجل إن العملية {v1} أُجريت {v2}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/taps.py" />
            <source>%n windows</source>
            <comment>%n window</comment>
            <translation>
                <numerusform>%n نافذة</numerusform>
                <numerusform>%n نافذة</numerusform>
                <numerusform>نافذتان</numerusform>
                <numerusform>%n نوافذ</numerusform>
                <numerusform>%n نافذة</numerusform>
                <numerusform>%n نافذة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>The record says that a card left at {v1} where it never entered.</source>
            <translation>يقول السجل إن بطاقة خرجت عند {v1} ولم تدخل قط.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>Tap off the timetable</source>
            <translation>عملية خارج الجدول</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>One of the dates is wrong, or goods of another lot were delivered.</source>
            <translation>أحد التواريخ خاطئ، أو سُلّمت بضائع تشغيلة أخرى.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Compare delivery note and production record before the lot is traced any further.</source>
            <translation>قارن إذن التسليم بسجل الإنتاج قبل متابعة تتبع التشغيلة.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The trail ends here: whoever supplied it cannot be warned or examined.</source>
            <translation>ينتهي المسار هنا: لا يمكن تحذير المورّد أو فحصه.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Ask the business for its delivery notes; it has to know from whom the goods came.</source>
            <translation>اطلب أذون التسليم من المنشأة؛ عليها أن تعرف ممن جاءت البضائع.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Goods cannot leave before they come in; a time is wrong, or the lot is another one.</source>
            <translation>لا تخرج البضائع قبل دخولها؛ وقت خاطئ أو تشغيلة أخرى.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Compare the delivery notes of both stations.</source>
            <translation>قارن أذون تسليم المحطتين.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The cases may have another source, or a delivery is missing on record.</source>
            <translation>قد يكون للحالات مصدر آخر، أو ينقص تسجيل توريد.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Ask the place from whom it got the goods; keep other sources in mind.</source>
            <translation>اسأل المكان ممن أخذ البضائع؛ ولا تغفل عن مصادر أخرى.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The more cases can be reached from a place, the likelier it is their common source.</source>
            <translation>كلما زادت الحالات التي يمكن الوصول إليها من مكان كان أرجح مصدرًا مشتركًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Begin the inspection with the first one; take samples there.</source>
            <translation>ابدأ التفتيش بالأول؛ وخذ عينات هناك.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The records lead from these places to the cases of the incident: {v1}.</source>
            <translation>تقود السجلات من هذه الأماكن إلى حالات الحادث: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The record delivers {v1} on {v2}, {v3}.</source>
            <translation>يورّد السجل {v1} في {v2}، {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The record moves {v1}; no record says who made or supplied it.</source>
            <translation>ينقل السجل {v1}؛ ولا سجل يقول من صنعه أو ورّده.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The record lets {v1} begin at {v2}, which by its licence is no primary producer, and names nothing that it was made of.</source>
            <translation>يبدأ السجل {v1} عند {v2}، وليس منتجًا أوليًا بحسب ترخيصه، ولا يذكر مم صُنع.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The record lets {v1} leave {v2} on {v3}; it came in on {v4}.</source>
            <translation>يُخرج السجل {v1} من {v2} في {v3}؛ ودخل في {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The record names {v1} cases at {v2}; nothing on record brings the suspected goods there by then.</source>
            <translation>يذكر السجل {v1} حالات عند {v2}؛ ولا شيء مسجل يوصل البضائع المشتبه بها إلى هناك حتى حينها.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Delivered out of date</source>
            <translation>ورّد بعد انتهائه</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Trail ends too early</source>
            <translation>المسار ينتهي مبكرًا</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Left before it came in</source>
            <translation>خرج قبل أن يدخل</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Cases not connected</source>
            <translation>حالات غير مترابطة</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Likely common source</source>
            <translation>مصدر مشترك مرجح</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The anchor leads to the charter of {v1}</source>
            <translation>المرساة تقود إلى ميثاق {v1}</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>{v1} of {v2} cosignatures are there.</source>
            <translation>{v1} من {v2} تواقيع مشتركة موجودة.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>{v1} hashes lead from entry {v2} to the root of {v3}.</source>
            <translation>{v1} تجزئات تقود من القيد {v2} إلى جذر {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>{v1} of {v2} authorities cosigned {v3} entries; {v4} are needed.</source>
            <translation>وقّعت {v1} من {v2} سلطات {v3} قيدًا؛ والمطلوب {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Block {v1}, sealed {v2} by {v3}.</source>
            <translation>الكتلة {v1}، ختمها {v3} في {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The rules accepted it when this replica took it in; an audit replays them.</source>
            <translation>قبلته القواعد حين أدخلته هذه النسخة؛ والتدقيق يعيد تطبيقها.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>What lists show of it is what its issuer signed.</source>
            <translation>ما تعرضه القوائم منه هو ما وقّعته جهة إصداره.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The stored log was not searched for what the tables leave out.</source>
            <translation>لم يُبحث في اليومية المخزّنة عما تتركه الجداول.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The whole stored log was searched for entries that change it.</source>
            <translation>بُحث في اليومية المخزّنة كلها عن قيود تغيّره.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The entry that publishes {v1} could not be read.</source>
            <translation>تعذّرت قراءة القيد الذي ينشر {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Its data fit {v1}.</source>
            <translation>بياناته توافق {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>{v1} is not in this replica.</source>
            <translation>{v1} ليس في هذه النسخة.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>{v1} was not logged yet at that moment.</source>
            <translation>{v1} لم يكن مدوّنًا في تلك اللحظة.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>{v1}; it changed {v2} times.</source>
            <translation>{v1}؛ تغيّر {v2} مرات.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>No checkpoint is final here yet.</source>
            <translation>لا نقطة تحقق نهائية هنا بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The final checkpoint is gone from this replica.</source>
            <translation>اختفت نقطة التحقق النهائية من هذه النسخة.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Only {v1} authorities have signed the checkpoint that this replica calls final.</source>
            <translation>لم توقّع إلا {v1} سلطات نقطة التحقق التي تعدها هذه النسخة نهائية.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The tree that this replica trusts is not the one that was cosigned.</source>
            <translation>الشجرة التي تثق بها هذه النسخة ليست الموقّعة بالاشتراك.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>No checkpoint covers it yet.</source>
            <translation>لا نقطة تحقق تشمله بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Record {v1} of {v2} in entry {v3}.</source>
            <translation>السجل {v1} من {v2} في القيد {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>No signed tree that covers it is proven.</source>
            <translation>لم تُثبت شجرة موقّعة تشمله.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The table of blocks has none that holds it.</source>
            <translation>ليس في جدول الكتل كتلة تحويه.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The seal of block {v1} differs from the table of blocks.</source>
            <translation>ختم الكتلة {v1} يخالف جدول الكتل.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The seal of block {v1} names another root.</source>
            <translation>ختم الكتلة {v1} يذكر جذرًا آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The tables list a record of a void statement ({v1}).</source>
            <translation>تدرج الجداول سجلًا من إفادة باطلة ({v1}).</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The statement is void: {v1}.</source>
            <translation>الإفادة باطلة: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Its data do not fit {v1}: {v2}</source>
            <translation>بياناته لا توافق {v1}: {v2}</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>It was never logged, or not yet when this replica was last synced.</source>
            <translation>لم يُدوَّن قط، أو لم يكن مدوّنًا عند آخر مزامنة لهذه النسخة.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Sync, or search for it.</source>
            <translation>زامن أو ابحث عنه.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>It is entry {v1}; only {v2} were there.</source>
            <translation>هو القيد {v1}؛ ولم يكن إلا {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Choose a later moment.</source>
            <translation>اختر لحظة لاحقة.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>It is below the {v1} final entries.</source>
            <translation>هو ضمن {v1} قيدًا نهائيًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>It is above the {v1} entries that were final at that moment.</source>
            <translation>هو فوق {v1} قيدًا كانت نهائية في تلك اللحظة.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The log signed {v1} entries.</source>
            <translation>وقّعت اليومية {v1} قيدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Entry {v1} has no record number {v2}.</source>
            <translation>ليس في القيد {v1} سجل رقم {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>late</source>
            <translation>متأخر</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>missing</source>
            <translation>ناقص</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>contradicted</source>
            <translation>متناقض</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>not yet due</source>
            <translation>لم يحن بعد</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>not needed</source>
            <translation>غير لازم</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>not recorded</source>
            <translation>غير مسجل</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>Its record was withdrawn.</source>
            <translation>سُحب سجله.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>Every record of it was withdrawn.</source>
            <translation>سُحب كل سجل له.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>It was due by {v1}; no record says it was done.</source>
            <translation>كان موعده {v1}؛ ولا سجل يقول إنه تم.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>No record.</source>
            <translation>لا سجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>It is dated {v1}, after what it had to precede.</source>
            <translation>تاريخه {v1}، بعد ما كان عليه أن يسبقه.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>It is dated {v1}, before the step that it follows ({v2}).</source>
            <translation>تاريخه {v1}، قبل الخطوة التي يتبعها ({v2}).</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>The same key signed it and the step {v1}.</source>
            <translation>وقّعه المفتاح نفسه الذي وقّع الخطوة {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>It was due by {v1} and recorded for {v2}.</source>
            <translation>كان موعده {v1} وسُجّل في {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>It is due by {v1}.</source>
            <translation>موعده {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>Its records differ in {v1}: {v2}.</source>
            <translation>تختلف سجلاته في {v1}: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>service request</source>
            <translation>طلب خدمة</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>work</source>
            <translation>عمل</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>sanitary incident</source>
            <translation>حادث صحي</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>inspection</source>
            <translation>تفتيش</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>medicine handed out</source>
            <translation>صرف دواء</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>treatment</source>
            <translation>علاج</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>employment</source>
            <translation>العمل</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>qualification</source>
            <translation>مؤهل</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>diploma</source>
            <translation>شهادة</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>bill</source>
            <translation>فاتورة</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>transfer</source>
            <translation>نقل</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>reported</source>
            <translation>أُبلغ</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>ordered</source>
            <translation>أُمر به</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>closed</source>
            <translation>أُغلق</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>opened</source>
            <translation>فُتح</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>examined</source>
            <translation>فُحص</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>acted on</source>
            <translation>اتُّخذ إجراء</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>checked again</source>
            <translation>أُعيد فحصه</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>inspected</source>
            <translation>فُتّش</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>tested</source>
            <translation>اختُبر</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>followed up</source>
            <translation>تُوبع</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>asked</source>
            <translation>سُئل</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>answered</source>
            <translation>أُجيب</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>dispensed</source>
            <translation>صُرف</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>recorded</source>
            <translation>سُجّل</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>consented</source>
            <translation>وُوفق عليه</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>employed</source>
            <translation>وُظّف</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>employer accredited</source>
            <translation>صاحب العمل معتمد</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>qualified</source>
            <translation>مؤهَّل</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>skilled</source>
            <translation>ماهر</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>issuer accredited</source>
            <translation>جهة الإصدار معتمدة</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>earned</source>
            <translation>اكتُسب</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>awarded</source>
            <translation>مُنح</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>school accredited</source>
            <translation>المدرسة معتمدة</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>billed</source>
            <translation>فُوتر</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>tariff set</source>
            <translation>حُددت التعرفة</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>settled</source>
            <translation>سُدّد</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>offered</source>
            <translation>عُرض</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>accepted</source>
            <translation>قُبل</translation>
        </message>
        <message>
            <location filename="../../desktop/verdict.py" />
            <source>A newer record takes its place: {v1}.</source>
            <translation>يحل محله سجل أحدث: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/verdict.py" />
            <source>It is logged and waits for the authorities' cosignatures{v1}.</source>
            <translation>دُوّن وينتظر التواقيع المشتركة للسلطات{v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/verdict.py" />
            <source>Other parts of its batch are not logged yet.</source>
            <translation>أجزاء أخرى من دفعته لم تُدوَّن بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/verdict.py" />
            <source>It is valid from {v1} on.</source>
            <translation>يسري من {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/verdict.py" />
            <source>Its issuer was never enrolled.</source>
            <translation>لم تُقيَّد جهة إصداره قط.</translation>
        </message>
        <message>
            <location filename="../../desktop/verdict.py" />
            <source>It awaits a colleague's approval.</source>
            <translation>ينتظر اعتماد زميل.</translation>
        </message>
        <message>
            <location filename="../../desktop/verdict.py" />
            <source>It was valid until {v1}.</source>
            <translation>كان ساريًا حتى {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/apart.py" />
            <source>The work ended without an answer.</source>
            <translation>انتهى العمل بلا جواب.</translation>
        </message>
        <message>
            <location filename="../../desktop/apart.py" />
            <source>Its process was stopped from outside, or ran out of memory.</source>
            <translation>أُوقفت عمليته من الخارج، أو نفدت الذاكرة.</translation>
        </message>
        <message>
            <location filename="../../desktop/apart.py" />
            <source>Start it again.</source>
            <translation>ابدأه من جديد.</translation>
        </message>
        <message>
            <location filename="../../desktop/approval.py" />
            <source>Nothing with the id {v1} waits in the outbox.</source>
            <translation>لا ينتظر في صندوق الصادر شيء بالمعرّف {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/approval.py" />
            <source>This is not a draft of CivicLedger.</source>
            <translation>هذه ليست مسودة من CivicLedger.</translation>
        </message>
        <message>
            <location filename="../../desktop/approval.py" />
            <source>The draft holds no records.</source>
            <translation>لا تحوي المسودة أي سجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/approval.py" />
            <source>{v1} is not a draft that can be approved: {v2}.</source>
            <translation>{v1} ليس مسودة يمكن اعتمادها: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/approval.py" />
            <source>It was changed or cut off on its way, or is another file; nothing is approved.</source>
            <translation>غُيّرت أو قُطعت في الطريق، أو هي ملف آخر؛ لم يُعتمد شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/approval.py" />
            <source>Ask your colleague for it again{v1}.</source>
            <translation>اطلبها من زميلك مرة أخرى{v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/approval.py" />
            <source>A record of the draft is not an object.</source>
            <translation>أحد سجلات المسودة ليس كائنًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/assets.py" />
            <source>The program's own files are missing.</source>
            <translation>ملفات البرنامج نفسها مفقودة.</translation>
        </message>
        <message>
            <location filename="../../desktop/assets.py" />
            <source>It was not installed completely.</source>
            <translation>لم يُثبَّت كاملًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/assets.py" />
            <source>Install CivicLedger again.</source>
            <translation>ثبّت CivicLedger من جديد.</translation>
        </message>
        <message>
            <location filename="../../desktop/assets.py" />
            <source>The packaged file {v1} cannot be read.</source>
            <translation>لا يمكن قراءة الملف المرفق {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>A back-up inside the profile is lost together with it.</source>
            <translation>نسخة احتياطية داخل ملف التعريف تضيع معه.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Name another folder.</source>
            <translation>سمِّ مجلدًا آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>The back-up takes {v1} bytes; {v2} are free at {v3}.</source>
            <translation>تحتاج النسخة الاحتياطية إلى {v1} بايت؛ والمتاح {v2} في {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Nothing was restored.</source>
            <translation>لم يُستعد شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Free some space, or restore to another disk.</source>
            <translation>أفرغ بعض المساحة، أو استعد إلى قرص آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>The profile has {v1} files with {v2} bytes to back up.</source>
            <translation>في ملف التعريف {v1} من الملفات بحجم {v2} بايت للنسخ الاحتياطي.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>A back-up holds {v1} files and {v2} bytes at most.</source>
            <translation>تتسع النسخة الاحتياطية لـ {v1} من الملفات و{v2} بايت على الأكثر.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Move old reports to another place first.</source>
            <translation>انقل التقارير القديمة إلى مكان آخر أولًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>There is no folder {v1}.</source>
            <translation>لا يوجد مجلد {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Make it first.</source>
            <translation>أنشئه أولًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>{v1} is there already.</source>
            <translation>{v1} موجود من قبل.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>A back-up overwrites nothing; nothing was written.</source>
            <translation>النسخة الاحتياطية لا تكتب فوق شيء؛ لم يُكتب شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Name another file.</source>
            <translation>سمِّ ملفًا آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>{v1} is not empty.</source>
            <translation>{v1} ليس فارغًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>A back-up is restored into a folder of its own; nothing was changed.</source>
            <translation>تُستعاد النسخة الاحتياطية في مجلد خاص بها؛ لم يتغير شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Name a new folder: civicledger import backup FILE --profile NEW</source>
            <translation>سمِّ مجلدًا جديدًا: civicledger import backup FILE --profile NEW</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>{v1} cannot be read or written: {v2}.</source>
            <translation>لا يمكن قراءة {v1} أو كتابته: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Nothing was left half done.</source>
            <translation>لم يبق شيء نصف منجز.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Look whether the disk is full or the folder read-only, then try again.</source>
            <translation>انظر هل امتلأ القرص أو كان المجلد للقراءة فقط، ثم حاول ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>The profile grew too large for a back-up meanwhile.</source>
            <translation>صار ملف التعريف في هذه الأثناء أكبر من أن تتسع له نسخة احتياطية.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>The file {v1} was made by a newer version of CivicLedger.</source>
            <translation>الملف {v1} من صنع إصدار أحدث من CivicLedger.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>This version cannot read it safely; nothing was restored.</source>
            <translation>لا يستطيع هذا الإصدار قراءته بأمان؛ لم يُستعد شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Install the newer version.</source>
            <translation>ثبّت الإصدار الأحدث.</translation>
        </message>
        <message>
            <location filename="../../desktop/batch.py" />
            <source>Row {v1} of the table would be refused now: {v2}</source>
            <translation>الصف {v1} من الجدول سيُرفض الآن: {v2}</translation>
        </message>
        <message>
            <location filename="../../desktop/batch.py" />
            <source>The ledger has changed since the table was checked; nothing was queued.</source>
            <translation>تغيّر الدفتر منذ فحص الجدول؛ لم يوضع شيء في الصف.</translation>
        </message>
        <message>
            <location filename="../../desktop/batch.py" />
            <source>Check the table again.</source>
            <translation>افحص الجدول من جديد.</translation>
        </message>
        <message>
            <location filename="../../desktop/drafts.py" />
            <source>This is not a draft.</source>
            <translation>هذه ليست مسودة.</translation>
        </message>
        <message>
            <location filename="../../desktop/drafts.py" />
            <source>This draft cannot be opened.</source>
            <translation>لا يمكن فتح هذه المسودة.</translation>
        </message>
        <message>
            <location filename="../../desktop/drafts.py" />
            <source>It is damaged, or is not what was sealed under its name.</source>
            <translation>هي تالفة، أو ليست ما خُتم باسمها.</translation>
        </message>
        <message>
            <location filename="../../desktop/drafts.py" />
            <source>Delete it, and write it anew.</source>
            <translation>احذفها واكتبها من جديد.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>The file {v1} could not be saved: {v2}.</source>
            <translation>تعذّر حفظ الملف {v1}: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>What stood there before is unchanged.</source>
            <translation>ما كان هناك من قبل لم يتغير.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>The file {v1} could not be replaced: {v2}.</source>
            <translation>تعذّر استبدال الملف {v1}: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>Close other programs that have it open, then try again.</source>
            <translation>أغلق البرامج الأخرى التي تفتحه، ثم حاول ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>The folder {v1} could not be made: {v2}.</source>
            <translation>تعذّر إنشاء المجلد {v1}: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>The folder {v1} could not be flushed to the disk: {v2}.</source>
            <translation>تعذّر تثبيت المجلد {v1} على القرص: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>What was saved there last may be lost if the power fails now.</source>
            <translation>قد يضيع آخر ما حُفظ هناك إن انقطعت الكهرباء الآن.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>The folder {v1} is not tidy: {v2}.</source>
            <translation>المجلد {v1} غير مرتّب: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>{v1} cannot be read or unpacked: {v2}.</source>
            <translation>لا يمكن قراءة {v1} أو فك ضغطه: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>The file {v1} is not a back-up of CivicLedger.</source>
            <translation>الملف {v1} ليس نسخة احتياطية من CivicLedger.</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>It is another kind of file; nothing was restored.</source>
            <translation>هو ملف من نوع آخر؛ لم يُستعد شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>Choose the file that civicledger export --format backup wrote.</source>
            <translation>اختر الملف الذي كتبه civicledger export --format backup.</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>The file {v1} is cut off or damaged: {v2}.</source>
            <translation>الملف {v1} مقطوع أو تالف: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>its end is missing</source>
            <translation>نهايته مفقودة</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>its end does not fit the rest</source>
            <translation>نهايته لا توافق بقيته</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>it lists more files than a back-up has</source>
            <translation>يذكر ملفات أكثر مما في نسخة احتياطية</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>its files overlap or stand twice</source>
            <translation>ملفاته متداخلة أو مكررة</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>unpacked it would have {v1} bytes</source>
            <translation>حجمه بعد فك الضغط {v1} بايت</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>its form is not that of a back-up</source>
            <translation>شكله ليس شكل نسخة احتياطية</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>it holds a file named {v1}</source>
            <translation>يحوي ملفًا اسمه {v1}</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>{v1} is not stored as a back-up stores it</source>
            <translation>{v1} غير محفوظ كما تحفظه النسخة الاحتياطية</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>Nothing was restored from it, for nothing in it can be relied on.</source>
            <translation>لم يُستعد منه شيء، لأن شيئًا فيه لا يُعتمد عليه.</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>Copy it again from where it was kept, or take an older back-up.</source>
            <translation>انسخه من مكان حفظه مرة أخرى، أو خذ نسخة احتياطية أقدم.</translation>
        </message>
        <message>
            <location filename="../../desktop/issuing.py" />
            <source>The ledger has no kind {v1}.</source>
            <translation>لا يعرف الدفتر النوع {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/issuing.py" />
            <source>It was never published, or the authorities have not approved it yet.</source>
            <translation>لم يُنشر قط، أو لم تعتمده السلطات بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/issuing.py" />
            <source>Look at the published kinds, or sync first.</source>
            <translation>انظر في الأنواع المنشورة، أو زامن أولًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/issuing.py" />
            <source>A record has no member {v1}.</source>
            <translation>ليس في السجل عضو {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/issuing.py" />
            <source>The member data is missing.</source>
            <translation>العضو data مفقود.</translation>
        </message>
        <message>
            <location filename="../../desktop/issuing.py" />
            <source>There is nothing to issue.</source>
            <translation>لا شيء يُصدر.</translation>
        </message>
        <message>
            <location filename="../../desktop/issuing.py" />
            <source>Give at least one record.</source>
            <translation>أعطِ سجلًا واحدًا على الأقل.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>A root secret is 32 bytes long.</source>
            <translation>طول السر الجذري 32 بايت.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>Word {v1} is not one of the 2,048 backup words.</source>
            <translation>الكلمة {v1} ليست من كلمات الاسترداد الـ 2048.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>It is misspelt, or not a word of this list.</source>
            <translation>هي خاطئة الإملاء أو ليست من كلمات هذه القائمة.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>Compare word {v1} with the paper.</source>
            <translation>قارن الكلمة {v1} بالورقة.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>A backup has {v1} words; these are {v2}.</source>
            <translation>للاسترداد {v1} كلمة؛ وهذه {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>Look for a word that was left out or typed twice.</source>
            <translation>ابحث عن كلمة سقطت أو كُتبت مرتين.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>These 24 words do not belong together.</source>
            <translation>هذه الكلمات الـ 24 لا ينتمي بعضها إلى بعض.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>A word was mistaken for another one of the list, or two changed places.</source>
            <translation>التبست كلمة بأخرى من القائمة، أو تبادلت كلمتان مكانيهما.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>Compare every word and its place with the paper.</source>
            <translation>قارن كل كلمة وموضعها بالورقة.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/derive.py" />
            <source>{v1} is not the origin of a ledger.</source>
            <translation>{v1} ليس أصل دفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/derive.py" />
            <source>{v1} is not the name of a domain.</source>
            <translation>{v1} ليس اسم مجال.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/derive.py" />
            <source>Keys are counted from 0, not from {v1}.</source>
            <translation>تُعدّ المفاتيح من 0 لا من {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/derive.py" />
            <source>A root secret and what is derived from it are 32 bytes each.</source>
            <translation>السر الجذري وكل ما يُشتق منه 32 بايت لكل منها.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>The memory of the key derivation is not 64 MiB to 1 GiB.</source>
            <translation>ذاكرة اشتقاق المفتاح ليست من 64 MiB إلى 1 GiB.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>The passes of the key derivation are not 1 to 16.</source>
            <translation>دورات اشتقاق المفتاح ليست من 1 إلى 16.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>The lanes of the key derivation are not 1 to 8.</source>
            <translation>مسارات اشتقاق المفتاح ليست من 1 إلى 8.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>A key file is not as long as this.</source>
            <translation>لا يكون ملف المفاتيح بهذا الطول.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>A key file has other members.</source>
            <translation>لملف المفاتيح أعضاء أخرى.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>A key file does not match its own digest, or names other algorithms.</source>
            <translation>لا يوافق ملف المفاتيح تجزئته هو، أو يذكر خوارزميات أخرى.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>This is not a key file of CivicLedger.</source>
            <translation>هذا ليس ملف مفاتيح من CivicLedger.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>Choose the file that ends in .clkey, or restore the keys from the 24 words.</source>
            <translation>اختر الملف الذي ينتهي بـ .clkey، أو استعد المفاتيح من الكلمات الـ 24.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>This key file was made by a newer version of CivicLedger.</source>
            <translation>ملف المفاتيح هذا من صنع إصدار أحدث من CivicLedger.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>This version cannot open it; nothing is wrong with it.</source>
            <translation>لا يستطيع هذا الإصدار فتحه؛ ولا عيب فيه.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>Install the newer version, or restore the keys from the 24 words.</source>
            <translation>ثبّت الإصدار الأحدث، أو استعد المفاتيح من الكلمات الـ 24.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>A root has 32 bytes, a salt 16 and a nonce 12.</source>
            <translation>للجذر 32 بايت، وللملح 16، وللرقم الوحيد 12.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>The keys stay locked: the password is wrong or the key file is damaged.</source>
            <translation>تبقى المفاتيح مقفلة: كلمة المرور خاطئة أو ملف المفاتيح تالف.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>Which of the two it is cannot be told.</source>
            <translation>لا يمكن معرفة أيهما.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>Try the password again; if it is surely right, restore the keys from the 24 words.</source>
            <translation>جرّب كلمة المرور ثانية؛ فإن كانت صحيحة يقينًا فاستعد المفاتيح من الكلمات الـ 24.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>Opening the keys takes {v1} MiB of memory, more than is free.</source>
            <translation>يحتاج فتح المفاتيح إلى {v1} MiB من الذاكرة، وهو أكثر من المتاح.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>Close other programs and try again.</source>
            <translation>أغلق البرامج الأخرى وحاول ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>A cost of the key derivation is not a whole number.</source>
            <translation>إحدى كلف اشتقاق المفتاح ليست عددًا صحيحًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>A salt, nonce or ciphertext is not text.</source>
            <translation>الملح أو الرقم الوحيد أو النص المعمّى ليس نصًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>A salt, nonce or ciphertext has another length.</source>
            <translation>للملح أو الرقم الوحيد أو النص المعمّى طول آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>A key of the role {v1} cannot sign.</source>
            <translation>مفتاح الدور {v1} لا يستطيع التوقيع.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>The keys are locked.</source>
            <translation>المفاتيح مقفلة.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>Unlock them with the password and try again.</source>
            <translation>افتحها بكلمة المرور وحاول ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>There are keys at {v1} already.</source>
            <translation>توجد مفاتيح في {v1} من قبل.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>They would be lost for ever.</source>
            <translation>ستضيع إلى الأبد.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>Take another profile, or move that file to a safe place first.</source>
            <translation>خذ ملف تعريف آخر، أو انقل ذلك الملف إلى مكان آمن أولًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>Keys cannot be saved at {v1}: {v2}.</source>
            <translation>لا يمكن حفظ المفاتيح في {v1}: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>There is no key file at {v1}.</source>
            <translation>لا يوجد ملف مفاتيح في {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>Make new keys, or restore yours from the 24 words.</source>
            <translation>أنشئ مفاتيح جديدة، أو استعد مفاتيحك من الكلمات الـ 24.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>The key file {v1} cannot be read: {v2}.</source>
            <translation>لا يمكن قراءة ملف المفاتيح {v1}: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>A password has 1 to {v1} bytes.</source>
            <translation>طول كلمة المرور من 1 إلى {v1} بايت.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>This password is too weak: {v1}.</source>
            <translation>كلمة المرور هذه ضعيفة: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>it has fewer than {v1} characters</source>
            <translation>فيها أقل من {v1} محرفًا</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>it has fewer than {v1} different characters</source>
            <translation>فيها أقل من {v1} من المحارف المختلفة</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>it is a run along the alphabet or the keyboard</source>
            <translation>هي سلسلة متتابعة من الأبجدية أو لوحة المفاتيح</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>it is one of those that are tried first</source>
            <translation>هي من الكلمات التي تُجرَّب أولًا</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>Whoever steals the key file could guess it.</source>
            <translation>من يسرق ملف المفاتيح قد يخمّنها.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>Take a longer one; six random words are good, and the program can suggest them.</source>
            <translation>خذ كلمة أطول؛ ست كلمات عشوائية جيدة، ويستطيع البرنامج اقتراحها.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>The password is not text, or not in UTF-8.</source>
            <translation>كلمة المرور ليست نصًا أو ليست بترميز UTF-8.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/signer.py" />
            <source>The seed of a signing key is 32 bytes long.</source>
            <translation>طول بذرة مفتاح التوقيع 32 بايت.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>Make some: civicledger keys create</source>
            <translation>أنشئ بعضها: civicledger keys create</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>This replica is empty.</source>
            <translation>هذه النسخة فارغة.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>Sync it with a peer first.</source>
            <translation>زامنها مع نظير أولًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>The charter names no authority {v1}.</source>
            <translation>لا يذكر الميثاق سلطة {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>It names: {v1}.</source>
            <translation>يذكر: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>The ledger does not let this key hand over.</source>
            <translation>لا يسمح الدفتر لهذا المفتاح بالتسليم.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>Ask the authority that enrolled it.</source>
            <translation>اسأل السلطة التي قيّدته.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>A change of this key waits in the outbox already.</source>
            <translation>تغيير لهذا المفتاح ينتظر في صندوق الصادر من قبل.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>Send it or pull it back.</source>
            <translation>أرسله أو اسحبه.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>{v1} records wait in the outbox.</source>
            <translation>ينتظر {v1} من السجلات في صندوق الصادر.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>Once the new key is in force, the old one can sign nothing more.</source>
            <translation>متى سرى المفتاح الجديد لم يعد القديم يوقّع شيئًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>Send them or pull them back first.</source>
            <translation>أرسلها أو اسحبها أولًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/document.py" />
            <source>{v1} cannot be proven from this copy, so it is not printed.</source>
            <translation>لا يمكن إثبات {v1} من هذه النسخة، فلا يُطبع.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/document.py" />
            <source>Sync, or open it among the records to see every check.</source>
            <translation>زامن، أو افتحه بين السجلات لترى كل فحص.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/document.py" />
            <source>The ledger has no kind {v1}; its record cannot be printed.</source>
            <translation>لا يعرف الدفتر النوع {v1}؛ فلا يمكن طباعة سجله.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>Nothing was written.</source>
            <translation>لم يُكتب شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>There is no record to print.</source>
            <translation>لا سجل يُطبع.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>Choose at least one.</source>
            <translation>اختر واحدًا على الأقل.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>{v1} of {v2} records cannot be printed: {v3}{v4}.</source>
            <translation>لا يمكن طباعة {v1} من {v2} سجلًا: {v3}{v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>; and {v1} more</source>
            <translation>؛ و{v1} غيرها</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>Sync and try again, or leave them out.</source>
            <translation>زامن وحاول ثانية، أو اتركها.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>{v1} holds something already.</source>
            <translation>في {v1} شيء من قبل.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>Name a new folder.</source>
            <translation>سمِّ مجلدًا جديدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>{v1} cannot be made: {v2}.</source>
            <translation>لا يمكن إنشاء {v1}: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>The file {v1} is damaged.</source>
            <translation>الملف {v1} تالف.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Without it nothing is known of your letterhead.</source>
            <translation>بدونه لا يُعرف شيء عن ترويستك.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Write the letterhead anew in the settings of printing.</source>
            <translation>اكتب الترويسة من جديد في إعدادات الطباعة.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>A letterhead needs a name.</source>
            <translation>تحتاج الترويسة إلى اسم.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Enter the organisation's name.</source>
            <translation>أدخل اسم المنظمة.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>A letterhead has at most {v1} lines.</source>
            <translation>للترويسة {v1} أسطر على الأكثر.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Leave some out.</source>
            <translation>احذف بعضها.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>A line of a letterhead has at most {v1} characters.</source>
            <translation>لسطر الترويسة {v1} محرفًا على الأكثر.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Break it up.</source>
            <translation>قسّمه.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>A logo has at most {v1} KiB.</source>
            <translation>للشعار {v1} KiB على الأكثر.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Save a smaller picture.</source>
            <translation>احفظ صورة أصغر.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>The logo is no PNG picture.</source>
            <translation>الشعار ليس صورة PNG.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Choose a PNG or an SVG file.</source>
            <translation>اختر ملف PNG أو SVG.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>A logo has at most {v1} pixels a side.</source>
            <translation>للشعار {v1} بكسل في كل جانب على الأكثر.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>The logo is no picture that can be taken.</source>
            <translation>الشعار ليس صورة يمكن قبولها.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>The logo is no SVG picture.</source>
            <translation>الشعار ليس صورة SVG.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>The SVG picture refers to other files, or moves.</source>
            <translation>تحيل صورة SVG إلى ملفات أخرى، أو تتحرك.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>A document must not fetch anything when it is printed.</source>
            <translation>لا يجوز للوثيقة أن تجلب شيئًا عند طباعتها.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Save it as a plain SVG with paths only, or as PNG.</source>
            <translation>احفظها بصيغة SVG بسيطة بمسارات فقط، أو بصيغة PNG.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence.py" />
            <source>The two notes are of one history.</source>
            <translation>المذكرتان من تاريخ واحد.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence.py" />
            <source>No checkpoint of this replica covers {v1} entries.</source>
            <translation>لا نقطة تحقق في هذه النسخة تشمل {v1} قيدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence.py" />
            <source>This replica's own copy does not match its checkpoint.</source>
            <translation>هذه النسخة نفسها لا توافق نقطة تحققها.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence.py" />
            <source>Nothing can be compared with it.</source>
            <translation>لا يمكن مقارنة شيء بها.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence.py" />
            <source>Run an audit, then sync anew from a peer.</source>
            <translation>أجرِ تدقيقًا، ثم زامن من جديد مع نظير.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence.py" />
            <source>This is no path between two trees.</source>
            <translation>هذا ليس مسارًا بين شجرتين.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence.py" />
            <source>The note of the other history is missing.</source>
            <translation>مذكرة التاريخ الآخر مفقودة.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence_parcel.py" />
            <source>{v1} does not hold two notes.</source>
            <translation>لا يحوي {v1} مذكرتين.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence_parcel.py" />
            <source>Keep what is there; it proves nothing.</source>
            <translation>اترك ما هناك؛ فهو لا يثبت شيئًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence_parcel.py" />
            <source>{v1} cannot be read: {v2}.</source>
            <translation>لا يمكن قراءة {v1}: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence_parcel.py" />
            <source>Look whether it was moved or removed.</source>
            <translation>انظر هل نُقل أو أُزيل.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>The folder {v1} is not there.</source>
            <translation>المجلد {v1} غير موجود.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>The stick or drive was pulled out, or the folder was moved.</source>
            <translation>نُزعت الذاكرة أو القرص، أو نُقل المجلد.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>Plug it in again or choose the folder anew; what was fetched is kept.</source>
            <translation>صِلها ثانية أو اختر المجلد من جديد؛ وما جُلب محفوظ.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>{v1} cannot be read from {v2}: {v3}.</source>
            <translation>لا يمكن قراءة {v1} من {v2}: {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>The stick or drive fails or was pulled out.</source>
            <translation>الذاكرة أو القرص معطوب أو نُزع.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>Plug it in again; what was fetched is kept.</source>
            <translation>صِلها ثانية؛ وما جُلب محفوظ.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>{v1} has {v2} bytes; at most {v3} are read.</source>
            <translation>حجم {v1} هو {v2} بايت؛ ويُقرأ {v3} على الأكثر.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>This is not a ledger's file.</source>
            <translation>هذا ليس ملفًا من دفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>Use another peer.</source>
            <translation>استعمل نظيرًا آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>is not a regular file</source>
            <translation>ليس ملفًا عاديًا</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>is a link</source>
            <translation>وصلة</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>A tile tree holds plain files only; nothing was read.</source>
            <translation>لا تحوي شجرة البلاطات إلا ملفات عادية؛ لم يُقرأ شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/multicast.py" />
            <source>A name has up to 40 letters, digits, spaces, dots and dashes.</source>
            <translation>للاسم حتى 40 من الحروف والأرقام والمسافات والنقاط والشرطات.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/multicast.py" />
            <source>There is no local network to look in.</source>
            <translation>لا توجد شبكة محلية يُبحث فيها.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/multicast.py" />
            <source>Connect this laptop to it, or exchange the copy by a stick.</source>
            <translation>صِل هذا الحاسوب بها، أو تبادل النسخة بذاكرة.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} has no {v2}.</source>
            <translation>ليس لدى {v1} الملف {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} on {v2} is shorter than it should be.</source>
            <translation>{v1} على {v2} أقصر مما ينبغي.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Entry {v1} on {v2} is not the one its checkpoint covers.</source>
            <translation>القيد {v1} على {v2} ليس الذي تشمله نقطة تحققه.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>The hash tiles of {v1} do not lead to its checkpoint.</source>
            <translation>لا تقود بلاطات التجزئة لدى {v1} إلى نقطة تحققه.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>The copy of {v1} is not right: {v2}</source>
            <translation>نسخة {v1} غير صحيحة: {v2}</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>The checkpoint of {v1} cannot be read: {v2}</source>
            <translation>لا يمكن قراءة نقطة تحقق {v1}: {v2}</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>The checkpoint of {v1} is not signed as the charter demands: {v2}</source>
            <translation>نقطة تحقق {v1} غير موقّعة كما يطلب الميثاق: {v2}</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} serves another ledger, {v2}; this is {v3}.</source>
            <translation>يقدّم {v1} دفترًا آخر هو {v2}؛ وهذا {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} holds another history: at {v2} entries its root differs.</source>
            <translation>لدى {v1} تاريخ آخر: عند {v2} قيدًا يختلف جذره.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} claims {v2} entries, and too few authorities have cosigned them.</source>
            <translation>يدّعي {v1} وجود {v2} قيدًا، ولم توقّعها بالاشتراك سلطات كافية.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} holds a final history of {v2} entries that contradicts what was pending; this replica follows it now.</source>
            <translation>لدى {v1} تاريخ نهائي من {v2} قيدًا يناقض ما كان معلّقًا؛ وتتبعه هذه النسخة الآن.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} cannot be reached: {v2}.</source>
            <translation>لا يمكن الوصول إلى {v1}: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} is too slow with {v2}.</source>
            <translation>{v1} بطيء جدًا في {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} answers {v2} when asked for {v3}.</source>
            <translation>يجيب {v1} بـ {v2} عند السؤال عن {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} takes no statements.</source>
            <translation>لا يقبل {v1} إفادات.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} sends us elsewhere for {v2} ({v3}).</source>
            <translation>يحيلنا {v1} إلى مكان آخر من أجل {v2} ({v3}).</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>The answer of {v1} for {v2} {v3}.</source>
            <translation>جواب {v1} عن {v2} {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} on {v2} is larger than the {v3} bytes that it may have.</source>
            <translation>{v1} على {v2} أكبر من المسموح به وهو {v3} بايت.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>It is switched off, or there is no way to it from here; what was fetched is kept.</source>
            <translation>هو مطفأ، أو لا سبيل إليه من هنا؛ وما جُلب محفوظ.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Check its address, the network and this computer's date; then sync again.</source>
            <translation>تحقق من عنوانه ومن الشبكة ومن تاريخ هذا الحاسوب؛ ثم زامن ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>It keeps this computer waiting; what was fetched is kept.</source>
            <translation>يُبقي هذا الحاسوب منتظرًا؛ وما جُلب محفوظ.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Sync again later, or use another peer.</source>
            <translation>زامن لاحقًا، أو استعمل نظيرًا آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>It does not give the file out now; what was fetched is kept.</source>
            <translation>لا يعطي الملف الآن؛ وما جُلب محفوظ.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>It serves a copy of the ledger; what you issued waits in the outbox.</source>
            <translation>يقدّم نسخة من الدفتر؛ وما أصدرته ينتظر في صندوق الصادر.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Add a peer that is an authority's node.</source>
            <translation>أضف نظيرًا هو عقدة سلطة.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Only the address that you gave is asked; nothing was sent to another one.</source>
            <translation>لا يُسأل إلا العنوان الذي أعطيته؛ ولم يُرسل شيء إلى غيره.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Ask those who run it for its present address, or use another peer.</source>
            <translation>اسأل القائمين عليه عن عنوانه الحالي، أو استعمل نظيرًا آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>It is damaged, or no ledger's server.</source>
            <translation>هو تالف، أو ليس خادم دفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>The copy is not finished, or holds no ledger; what was fetched is kept.</source>
            <translation>النسخة غير مكتملة أو لا تحوي دفترًا؛ وما جُلب محفوظ.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Copy it again to the end, or use another peer.</source>
            <translation>انسخها ثانية حتى النهاية، أو استعمل نظيرًا آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>It was changed, damaged, or mixed from two logs; nothing was taken in.</source>
            <translation>غُيّرت أو تلفت أو خُلطت من يوميتين؛ لم يؤخذ منها شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Use another peer and keep this copy as evidence.</source>
            <translation>استعمل نظيرًا آخر واحفظ هذه النسخة دليلًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Nobody the charter names vouches for it; nothing was changed.</source>
            <translation>لا يضمنها أحد ممن يذكرهم الميثاق؛ لم يتغير شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Nothing of it counts as final; one stolen key is enough to claim this.</source>
            <translation>لا يُعدّ شيء منها نهائيًا؛ ويكفي مفتاح مسروق واحد لادعاء ذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Its entries belong to another city or another time; nothing was changed.</source>
            <translation>قيوده لمدينة أخرى أو زمن آخر؛ لم يتغير شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Remove this peer, or open the profile of that ledger.</source>
            <translation>أزل هذا النظير، أو افتح ملف تعريف ذلك الدفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Both signed notes are kept as evidence.</source>
            <translation>حُفظت المذكرتان الموقّعتان دليلًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>No peer has a final log that this replica could be repaired from.</source>
            <translation>ليس لدى أي نظير يومية نهائية يمكن إصلاح هذه النسخة منها.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>The replica stands as it was.</source>
            <translation>النسخة باقية كما كانت.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>Try again with another peer.</source>
            <translation>حاول مع نظير آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>The peers have {v1} entries; this replica had more, and final ones.</source>
            <translation>لدى النظراء {v1} قيدًا؛ وكان لدى هذه النسخة أكثر، وهي نهائية.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>The replica stands as it was: it never goes back.</source>
            <translation>النسخة باقية كما كانت: فهي لا ترجع أبدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>No peer has the note of charter {v1}.</source>
            <translation>ليس لدى أي نظير مذكرة الميثاق {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>{v1} is in use: {v2}.</source>
            <translation>{v1} قيد الاستعمال: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>It was not repaired.</source>
            <translation>لم تُصلَح.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>Close every other CivicLedger on this profile, then repair again.</source>
            <translation>أغلق كل CivicLedger آخر على ملف التعريف هذا، ثم أصلح ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>{v1} cannot be written: {v2}.</source>
            <translation>لا يمكن كتابة {v1}: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>Free some space, then repair again.</source>
            <translation>أفرغ بعض المساحة، ثم أصلح ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/replica_source.py" />
            <source>{v1} has {v2} bytes.</source>
            <translation>حجم {v1} هو {v2} بايت.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/replica_source.py" />
            <source>{v1} cannot be made of this replica: its bytes are damaged.</source>
            <translation>لا يمكن صنع {v1} من هذه النسخة: بايتاتها تالفة.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/replica_source.py" />
            <source>The stored copy cannot be relied on.</source>
            <translation>لا يُعتمد على النسخة المخزّنة.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/replica_source.py" />
            <source>Audit this replica, then sync it again from another peer.</source>
            <translation>دقّق هذه النسخة، ثم زامنها من جديد مع نظير آخر.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/staging.py" />
            <source>{v1} is gone or was changed during the sync.</source>
            <translation>{v1} اختفى أو غُيّر أثناء المزامنة.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/staging.py" />
            <source>Nothing was taken in.</source>
            <translation>لم يؤخذ شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/staging.py" />
            <source>Sync again.</source>
            <translation>زامن ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/staging.py" />
            <source>The sync cannot go on; the replica is unchanged.</source>
            <translation>لا يمكن مواصلة المزامنة؛ والنسخة لم تتغير.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/staging.py" />
            <source>Look whether the disk is full or the folder read-only, then sync again.</source>
            <translation>انظر هل امتلأ القرص أو كان المجلد للقراءة فقط، ثم زامن ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/sync.py" />
            <source>This replica has no checkpoint yet.</source>
            <translation>ليس لهذه النسخة نقطة تحقق بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>{v1} is not the address of a peer.</source>
            <translation>{v1} ليس عنوان نظير.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>Write it like https://node.example or https://node.example:8443/ledger.</source>
            <translation>اكتبه مثل https://node.example أو https://node.example:8443/ledger.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>{v1} is not encrypted.</source>
            <translation>{v1} غير معمّى.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>Whoever is on the way could see which files are read.</source>
            <translation>من كان على الطريق قد يرى أي ملفات تُقرأ.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>Use an address that starts with https, or allow http for this peer.</source>
            <translation>استعمل عنوانًا يبدأ بـ https، أو اسمح بـ http لهذا النظير.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>{v1} is no path of a tree</source>
            <translation>{v1} ليس مسارًا في شجرة</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>{v1} cannot be read as certificates.</source>
            <translation>لا يمكن قراءة {v1} بوصفه شهادات.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>The peers of that network cannot be told from others.</source>
            <translation>لا يمكن تمييز نظراء تلك الشبكة من غيرهم.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>Get the file again; it holds certificates in PEM form.</source>
            <translation>اجلب الملف ثانية؛ فهو يحوي شهادات بصيغة PEM.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Nobody of the name {v1} is enrolled now.</source>
            <translation>لا أحد باسم {v1} مقيّد الآن.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Name a did:key, an organisation, an office or an authority of the roster.</source>
            <translation>سمِّ مفتاح did:key أو منظمة أو مكتبًا أو سلطة من القائمة.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>{v1} has no key for private documents on the ledger.</source>
            <translation>ليس لـ {v1} في الدفتر مفتاح للوثائق الخاصة.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Nothing can be sealed for it.</source>
            <translation>لا يمكن ختم شيء له.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Ask an authority to enrol its key again, with the member decrypt.</source>
            <translation>اطلب من سلطة أن تقيّد مفتاحه من جديد بالعضو decrypt.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Several keys are enrolled as {v1}: {v2}.</source>
            <translation>قُيّدت عدة مفاتيح باسم {v1}: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Name one key.</source>
            <translation>سمِّ مفتاحًا واحدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>{v1} has no private document in this replica.</source>
            <translation>ليس لـ {v1} وثيقة خاصة في هذه النسخة.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>The private document was erased.</source>
            <translation>مُحيت الوثيقة الخاصة.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Its envelope and salt are to be destroyed.</source>
            <translation>يجب إتلاف مظروفها وملحها.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>The private document is not held on this machine.</source>
            <translation>الوثيقة الخاصة ليست على هذا الجهاز.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>The ledger holds a commitment to it, never the document.</source>
            <translation>يحوي الدفتر التزامًا بها، لا الوثيقة أبدًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Fetch it from a folder peer or ask its issuer for a copy.</source>
            <translation>اجلبها من نظير مجلد أو اطلب نسخة من مُصدرها.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>The private document was destroyed meanwhile.</source>
            <translation>أُتلفت الوثيقة الخاصة في هذه الأثناء.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>There is no profile in {v1}.</source>
            <translation>لا يوجد ملف تعريف في {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>Make one with: civicledger init --anchor TEXT --peer FOLDER</source>
            <translation>أنشئ واحدًا بـ: civicledger init --anchor TEXT --peer FOLDER</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>The file {v1} is damaged or not a profile of CivicLedger.</source>
            <translation>الملف {v1} تالف أو ليس ملف تعريف من CivicLedger.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>Restore the file from a backup, or make a new profile with the city's anchor.</source>
            <translation>استعد الملف من نسخة احتياطية، أو أنشئ ملف تعريف جديدًا بمرساة المدينة.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>There is a peer named {v1} already.</source>
            <translation>يوجد نظير باسم {v1} من قبل.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>There is no peer named {v1}.</source>
            <translation>لا يوجد نظير باسم {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>A peer's name begins with a letter or digit and has at most 64 characters.</source>
            <translation>يبدأ اسم النظير بحرف أو رقم، وله 64 محرفًا على الأكثر.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>Use letters, digits, spaces, dots and hyphens.</source>
            <translation>استعمل الحروف والأرقام والمسافات والنقاط والشرطات.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>A profile is small.</source>
            <translation>ملف التعريف صغير.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>This profile was made by a newer version of CivicLedger.</source>
            <translation>ملف التعريف هذا من صنع إصدار أحدث من CivicLedger.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>Nothing was changed.</source>
            <translation>لم يتغير شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>The profile does not match its own hash.</source>
            <translation>لا يوافق ملف التعريف تجزئته هو.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>The peers of the profile are no list.</source>
            <translation>نظراء ملف التعريف ليسوا قائمة.</translation>
        </message>
        <message>
            <location filename="../../desktop/sealing.py" />
            <source>A record of {v1} has no private document.</source>
            <translation>ليس لسجل من {v1} وثيقة خاصة.</translation>
        </message>
        <message>
            <location filename="../../desktop/sealing.py" />
            <source>The member private has document or base64, media and to, no more.</source>
            <translation>في العضو private إما document أو base64، وmedia وto، لا أكثر.</translation>
        </message>
        <message>
            <location filename="../../desktop/sealing.py" />
            <source>The private document of {v1} has the media {v2}.</source>
            <translation>نوع وسائط الوثيقة الخاصة لـ {v1} هو {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/sealing.py" />
            <source>The member private has either document or base64.</source>
            <translation>في العضو private إما document أو base64.</translation>
        </message>
        <message>
            <location filename="../../desktop/sealing.py" />
            <source>The private document is not an object.</source>
            <translation>الوثيقة الخاصة ليست كائنًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/sealing.py" />
            <source>The member base64 of private is not a text.</source>
            <translation>العضو base64 في private ليس نصًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/sealing.py" />
            <source>The member to of private is not a list of names.</source>
            <translation>العضو to في private ليس قائمة أسماء.</translation>
        </message>
        <message>
            <location filename="../../desktop/sending.py" />
            <source>This profile has no peer that takes statements.</source>
            <translation>ليس لملف التعريف هذا نظير يقبل الإفادات.</translation>
        </message>
        <message>
            <location filename="../../desktop/sending.py" />
            <source>What is queued stays queued.</source>
            <translation>ما في الصف يبقى في الصف.</translation>
        </message>
        <message>
            <location filename="../../desktop/sending.py" />
            <source>Add an authority's node: civicledger peers add NAME URL</source>
            <translation>أضف عقدة سلطة: civicledger peers add NAME URL</translation>
        </message>
        <message>
            <location filename="../../desktop/session.py" />
            <source>Your keys are locked.</source>
            <translation>مفاتيحك مقفلة.</translation>
        </message>
        <message>
            <location filename="../../desktop/session.py" />
            <source>Unlock them with your password.</source>
            <translation>افتحها بكلمة مرورك.</translation>
        </message>
        <message>
            <location filename="../../desktop/session.py" />
            <source>{v1} is a peer of kind {v2}, which this version cannot read.</source>
            <translation>{v1} نظير من نوع {v2} لا يستطيع هذا الإصدار قراءته.</translation>
        </message>
        <message>
            <location filename="../../desktop/session.py" />
            <source>Use a folder peer.</source>
            <translation>استعمل نظير مجلد.</translation>
        </message>
        <message>
            <location filename="../../desktop/session.py" />
            <source>This profile has no peers.</source>
            <translation>ليس لملف التعريف هذا نظراء.</translation>
        </message>
        <message>
            <location filename="../../desktop/session.py" />
            <source>Add one: civicledger peers add NAME URL</source>
            <translation>أضف واحدًا: civicledger peers add NAME URL</translation>
        </message>
        <message>
            <location filename="../../desktop/session.py" />
            <source>There is no block at or before {v1}.</source>
            <translation>لا توجد كتلة عند {v1} أو قبله.</translation>
        </message>
        <message>
            <location filename="../../desktop/settings.py" />
            <source>{v1} is damaged: it is not text.</source>
            <translation>{v1} تالف: ليس نصًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/settings.py" />
            <source>{v1} is damaged: it is too long, or holds what is no text.</source>
            <translation>{v1} تالف: هو أطول من اللازم، أو يحوي ما ليس نصًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/watching.py" />
            <source>That cannot be watched: {v1}.</source>
            <translation>لا يمكن متابعة ذلك: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/watching.py" />
            <source>Name one of {v1}, and what it is.</source>
            <translation>سمِّ واحدًا من {v1}، وما هو.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/watching.py" />
            <source>That is no key: {v1}.</source>
            <translation>ذلك ليس مفتاحًا: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>{v1} is a transfer on another ledger, {v2}.</source>
            <translation>{v1} نقل على دفتر آخر هو {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>This profile follows another ledger and cannot judge it.</source>
            <translation>يتبع ملف التعريف هذا دفترًا آخر ولا يستطيع الحكم عليه.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>Open it with a profile of that ledger.</source>
            <translation>افتحه بملف تعريف لذلك الدفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>{v1} is no transfer that can be read: {v2}.</source>
            <translation>{v1} ليس نقلًا يمكن قراءته: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>It was changed or cut off on its way, or is another file; nothing was signed.</source>
            <translation>غُيّر أو قُطع في الطريق، أو هو ملف آخر؛ لم يوقَّع شيء.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>Ask the other party for it again: civicledger transfer write ID -o FILE</source>
            <translation>اطلبه من الطرف الآخر مرة أخرى: civicledger transfer write ID -o FILE</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>This offer has its answer already.</source>
            <translation>لهذا العرض جوابه من قبل.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>You have answered this offer before; an offer is answered once.</source>
            <translation>أجبت عن هذا العرض من قبل؛ والعرض يُجاب عنه مرة واحدة.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>Write your answer again: civicledger transfer write {v1} -o FILE</source>
            <translation>اكتب جوابك مرة أخرى: civicledger transfer write {v1} -o FILE</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>Nobody has answered this offer yet.</source>
            <translation>لم يجب أحد عن هذا العرض بعد.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>Give it to who may accept it.</source>
            <translation>أعطه لمن يجوز له قبوله.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>This offer was not signed here.</source>
            <translation>لم يوقَّع هذا العرض هنا.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>Only its two parties send it; who accepted it holds both statements.</source>
            <translation>لا يرسله إلا طرفاه؛ ومن قبله لديه الإفادتان.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>This offer is not on the ledger.</source>
            <translation>هذا العرض ليس في الدفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>There is nothing to object to before it is.</source>
            <translation>لا شيء يُعترض عليه قبل ذلك.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>Decline it: civicledger transfer decline FILE -o ANSWER</source>
            <translation>ارفضه: civicledger transfer decline FILE -o ANSWER</translation>
        </message>
        <message>
            <location filename="../../desktop/trial.py" />
            <source>There is no attack named {v1}.</source>
            <translation>لا يوجد هجوم باسم {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/trial.py" />
            <source>This lie needs the key of the log's writer.</source>
            <translation>تحتاج هذه الكذبة إلى مفتاح كاتب اليومية.</translation>
        </message>
        <message>
            <location filename="../../desktop/trial.py" />
            <source>That is the point: nobody else can tell it.</source>
            <translation>هذا هو المقصود: لا أحد غيره يستطيع قولها.</translation>
        </message>
        <message>
            <location filename="../../desktop/trial.py" />
            <source>Make it with the verb: civicledger attack, which asks for the password.</source>
            <translation>اصنعها بالأمر civicledger attack الذي يسأل عن كلمة المرور.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>The envelope of the private document is damaged.</source>
            <translation>مظروف الوثيقة الخاصة تالف.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>It is no age file, or was cut.</source>
            <translation>ليس ملف age، أو قُطع.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>The envelope has another length than the document that the ledger promises.</source>
            <translation>طول المظروف غير طول الوثيقة التي يلتزم بها الدفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>It encloses another document.</source>
            <translation>يضم وثيقة أخرى.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>Fetch it again from a peer or ask its issuer for the right one.</source>
            <translation>اجلبها ثانية من نظير أو اطلب الصحيحة من مُصدرها.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>A private document has 1 to {v1} readers.</source>
            <translation>للوثيقة الخاصة من 1 إلى {v1} قارئًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>The private document has {v1} bytes.</source>
            <translation>حجم الوثيقة الخاصة {v1} بايت.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>With its padding it would have more than 64 MiB.</source>
            <translation>مع حشوها تتجاوز 64 MiB.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>Store the large part elsewhere and name its SHA-256 in the document.</source>
            <translation>خزّن الجزء الكبير في مكان آخر واذكر SHA-256 له في الوثيقة.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>an envelope of {v1} bytes is too large</source>
            <translation>مظروف من {v1} بايت كبير جدًا</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>This private document is sealed for others.</source>
            <translation>هذه الوثيقة الخاصة مختومة لغيرك.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>Your key is not among its readers.</source>
            <translation>مفتاحك ليس من قرّائها.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>Ask its issuer to grant you access.</source>
            <translation>اطلب من مُصدرها أن يمنحك الوصول.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>The private document is not the one that the ledger promises.</source>
            <translation>الوثيقة الخاصة ليست التي يلتزم بها الدفتر.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>It was exchanged or changed after the record was issued.</source>
            <translation>استُبدلت أو غُيّرت بعد إصدار السجل.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/readers.py" />
            <source>A private document has at most {v1} readers.</source>
            <translation>للوثيقة الخاصة {v1} قارئًا على الأكثر.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/readers.py" />
            <source>The envelope of the private document is damaged: its header changed.</source>
            <translation>مظروف الوثيقة الخاصة تالف: تغيّر رأسه.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/store.py" />
            <source>{v1} is not a record id</source>
            <translation>{v1} ليس معرّف سجل</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/store.py" />
            <source>{v1} is not an envelope: {v2} bytes, or no plain file.</source>
            <translation>{v1} ليس مظروفًا: {v2} بايت، أو ليس ملفًا عاديًا.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/store.py" />
            <source>Remove it, and fetch the document again.</source>
            <translation>أزله واجلب الوثيقة ثانية.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/store.py" />
            <source>{v1} cannot be removed: {v2}.</source>
            <translation>لا يمكن إزالة {v1}: {v2}.</translation>
        </message>
    </context>
</TS>
